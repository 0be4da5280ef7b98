package main

import (
	"fmt"
	"strings"
)

func main() {
	words := []string{"b", "a", "b"}

	// Drop repeated elements.
	seen := make(map[string]bool)
	var unique []string
	for _, word := range words {
		if !seen[word] {
			seen[word] = true
			unique = append(unique, word)
		}
	}

	fmt.Println(strings.Join(unique, " "))
}
