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

	more := slices.Repeat([]string{"go"}, 2)
	words = slices.Concat(words, []string{"is"}, more)
	fmt.Println(words, slices.Index(words, "is"))

	slices.Reverse(words)
	same := slices.Equal(words, more)
	fmt.Println(words, slices.Min(words), same)

	var long []string
	for _, word := range words {
		if len(word) > 2 {
			long = append(long, strings.ToUpper(word))
		}
	}
	slices.SortStableFunc(words, func(a, b string) int {
		return cmp.Compare(len(a), len(b))
	})
	fmt.Println(long, words)
}
