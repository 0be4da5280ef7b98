package main

import "fmt"

func main() {
	word := "école"

	// Take one character.
	runes := []rune(word)
	fmt.Println(string(runes[0]), string(runes[len(runes)-1]))
}
