package main

import (
	"fmt"
	"iter"
	"slices"
)

func main() {
	letters := []string{"a", "b"}

	// Take values one at a time.
	next, stop := iter.Pull(slices.Values(letters))
	defer stop()
	first, _ := next()
	second, _ := next()
	third, ok := next()

	if !ok {
		third = "end"
	}
	fmt.Println(first, second, third)
}
