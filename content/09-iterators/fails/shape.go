package main

import (
	"fmt"
	"slices"
)

type Names struct {
	list []string
}

func main() {
	words := []string{"go", "is"}
	for i, word := range slices.Values(words) {
		fmt.Println(i, word)
	}
	for word := range slices.Values {
		fmt.Println(word)
	}
	for name := range (Names{words}) {
		fmt.Println(name)
	}
}
