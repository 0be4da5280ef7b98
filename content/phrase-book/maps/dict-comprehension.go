package main

import "fmt"

func main() {
	words := []string{"tea", "milk"}

	// Make a dict from a list.
	length := make(map[string]int, len(words))
	for _, word := range words {
		length[word] = len(word)
	}

	fmt.Println(length["milk"])
}
