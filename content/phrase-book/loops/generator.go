package main

import (
	"fmt"
	"iter"
)

// A generator.
func countdown(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := n; n > 0; n-- {
			if !yield(n) {
				return
			}
		}
	}
}

func main() {
	for n := range countdown(3) {
		fmt.Println(n)
	}
}
