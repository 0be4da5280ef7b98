package main

import "fmt"

func main() {
	words := []string{"a"}

	// Add to the end.
	words = append(words, "b")

	fmt.Println(len(words), words[len(words)-1])
}
