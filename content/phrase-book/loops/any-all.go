package main

import (
	"fmt"
	"slices"
)

func main() {
	n := []int{1, -2, 3}

	// Does any, do all?
	if slices.ContainsFunc(n, func(x int) bool { return x < 0 }) {
		fmt.Println("some are negative")
	}
	if slices.ContainsFunc(n, func(x int) bool { return x <= 0 }) {
		fmt.Println("not all are positive")
	}
}
