package main

import "fmt"

func main() {
	words := []string{"tea", "milk"}

	// Index and element.
	for i, word := range words {
		fmt.Println(i+1, word)
	}
}
