package main

import "fmt"

func main() {
	word := "gopher"

	// Part of a string.
	fmt.Println(word[:2], word[2:4], word[len(word)-2:])
}
