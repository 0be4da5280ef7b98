package main

import (
	"fmt"
	"slices"
)

func main() {
	words := []string{"pear", "apple"}

	// Sort.
	slices.Sort(words)

	fmt.Println(words[0])
}
