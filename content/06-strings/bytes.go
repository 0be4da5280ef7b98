package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"go", "é", "語", "🐹", "e\u0301"} {
		fmt.Printf("%s\t%d bytes, %d runes: % x\n", s, len(s), utf8.RuneCountInString(s), s)
	}

	runes := []rune("naïve")
	fmt.Println(len(runes), runes[2], string(runes[2]), string(runes[:3]))

	octets := []byte("abc")
	octets[0] = 'A'
	fmt.Println(octets, string(octets))

	broken := "naïve"[:3]
	fmt.Printf("%q %t\n", broken, utf8.ValidString(broken))
	for _, r := range broken {
		fmt.Printf("%c %U\n", r, r)
	}
}
