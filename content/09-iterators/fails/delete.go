package main

import (
	"fmt"
	"slices"
)

func main() {
	words := []string{"go", "x", "y", "fun"}
	for i, word := range words {
		fmt.Printf("%d %q\n", i, word)
		if len(word) < 2 {
			words = slices.Delete(words, i, i+1)
		}
	}
	fmt.Println(words)
}
