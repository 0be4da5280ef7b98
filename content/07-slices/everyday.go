package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func main() {
	words := []string{"go", "is", "fun"}
	words = slices.Insert(words, 1, "really")
	words = slices.Delete(words, 2, 3)
	last := words[len(words)-1]
	words = words[:len(words)-1]
	fmt.Println(words, last)

	words = slices.Concat(words, []string{"is", "fun"}, slices.Repeat([]string{"go"}, 2))
	fmt.Println(words, slices.Index(words, "is"))

	slices.Reverse(words)
	fmt.Println(words, slices.Min(words), slices.Equal(words, []string{"go"}))

	var long []string
	for _, word := range words {
		if len(word) > 2 {
			long = append(long, strings.ToUpper(word))
		}
	}
	byLength := slices.Clone(words)
	slices.SortStableFunc(byLength, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	fmt.Println(long, byLength)
}
