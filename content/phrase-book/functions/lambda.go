package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	words := []string{"fig", "banana", "pear"}

	// A function without a name.
	longest := slices.MaxFunc(words, func(a, b string) int {
		return len(a) + strings.Count(a, "a") - len(b) - strings.Count(b, "a")
	})

	fmt.Println(longest)
}
