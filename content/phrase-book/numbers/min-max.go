package main

import (
	"fmt"
	"slices"
)

func main() {
	numbers := []int{3, 1, 2}

	// Smallest and largest.
	fmt.Println(min(3, 1), max(3, 1), slices.Min(numbers))
}
