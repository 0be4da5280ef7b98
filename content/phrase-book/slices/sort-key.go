package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func main() {
	words := []string{"pear", "fig", "apple"}

	// Sort by a key.
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Compare(len(a), len(b))
	})

	fmt.Println(strings.Join(words, " "))
}
