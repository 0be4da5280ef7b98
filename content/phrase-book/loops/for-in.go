package main

import "fmt"

func main() {
	words := []string{"tea", "milk"}

	// Go through a list.
	for _, word := range words {
		fmt.Println(word)
	}
}
