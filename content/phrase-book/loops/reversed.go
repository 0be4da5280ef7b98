package main

import (
	"fmt"
	"slices"
)

func main() {
	words := []string{"a", "b"}

	// Go through a list backwards.
	for _, word := range slices.Backward(words) {
		fmt.Println(word)
	}
}
