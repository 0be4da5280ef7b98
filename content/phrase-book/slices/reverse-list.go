package main

import (
	"fmt"
	"slices"
	"strings"
)

func main() {
	words := []string{"a", "b", "c"}

	// Reverse a list.
	slices.Reverse(words)

	fmt.Println(strings.Join(words, " "))
}
