package main

import (
	"fmt"
	"slices"
)

func main() {
	a, b := []int{1, 2}, []int{1, 2}

	// Are two lists equal?
	if slices.Equal(a, b) {
		fmt.Println("equal")
	}
}
