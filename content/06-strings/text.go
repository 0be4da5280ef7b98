package main

import (
	"fmt"
	"strings"
)

func main() {
	word := "naïve"
	fmt.Println(len(word), word[2], word[:4])

	for i, letter := range word {
		fmt.Println(i, string(letter))
	}

	name, price := "tea", 2.5
	fmt.Printf("%-6s|%6.2f|\n", name, price)
	words := []string{"so", word}
	fmt.Println(strings.ToUpper(strings.Join(words, " ")))
}
