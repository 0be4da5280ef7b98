package main

import (
	"fmt"
	"slices"
)

func main() {
	word := "née"

	// Reverse a string.
	runes := []rune(word)
	slices.Reverse(runes)
	backwards := string(runes)

	fmt.Println(backwards)
}
