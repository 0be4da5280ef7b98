package main

import (
	"fmt"
	"slices"
)

func main() {
	words := []string{"tea", "milk"}

	// Is it in the list?
	if slices.Contains(words, "tea") {
		fmt.Println("found at", slices.Index(words, "tea"))
	}
}
