package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	words := []string{"a", "c", "d"}

	// Insert and remove in the middle.
	words = slices.Insert(words, 1, "b")
	words = slices.Delete(words, 2, 3)

	fmt.Println(strings.Join(words, " "))
}
