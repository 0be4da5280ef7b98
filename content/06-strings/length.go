package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	word := "naïve"
	fmt.Println(len(word), utf8.RuneCountInString(word))

	for i := range len(word) {
		fmt.Print(string(rune(word[i])), " ")
	}
	fmt.Println()
	fmt.Println(word[:3] + "…")
}
