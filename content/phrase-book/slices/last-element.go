package main

import "fmt"

func main() {
	words := []string{"a", "b", "c"}

	// The last element.
	last := words[len(words)-1]

	fmt.Println(last)
}
