package main

import (
	"fmt"
	"iter"
	"slices"
)

func main() {
	// Take values one at a time.
	next, stop := iter.Pull(slices.Values([]string{"a", "b"}))
	defer stop()
	for range 3 {
		if value, ok := next(); ok {
			fmt.Print(value, " ")
		} else {
			fmt.Println("end")
		}
	}
}
