package main

import (
	"fmt"
	"slices"
)

func main() {
	a := []int{1, 2}

	// Copy a list.
	b := slices.Clone(a)

	b[0] = 9
	fmt.Println(a[0], b[0])
}
