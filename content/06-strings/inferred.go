package main

import (
	"fmt"
	"strings"
)

func main() {
	word := "naïve"
	octet := word[2]
	part := word[2:4]
	letter := 'ï'
	next := letter + 1
	length := len(word)
	octets := []byte(word)
	runes := []rune(word)
	fields := strings.Fields("so naïve")
	before, after, found := strings.Cut(word, "ï")

	for i, r := range word {
		fmt.Print(i, " ", r, "; ")
	}
	fmt.Println(octet, part, letter, next, length)
	fmt.Println(octets, runes)
	fmt.Println(fields, before, after, found)
}
