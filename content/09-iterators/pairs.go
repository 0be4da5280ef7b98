package main

import (
	"fmt"
	"iter"
	"slices"
)

// zip pairs names with ages and ends with the shorter sequence.
func zip(names iter.Seq[string], ages iter.Seq[int]) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		next, stop := iter.Pull(ages)
		defer stop()
		for name := range names {
			age, ok := next()
			if !ok || !yield(name, age) {
				return
			}
		}
	}
}

func main() {
	names := slices.Values([]string{"Ann", "Bob", "Cy"})
	ages := slices.Values([]int{41, 27})
	for name, age := range zip(names, ages) {
		fmt.Println(name, age)
	}
}
