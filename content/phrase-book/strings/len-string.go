package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	word := "naïve"

	// How many characters?
	fmt.Println(utf8.RuneCountInString(word))
}
