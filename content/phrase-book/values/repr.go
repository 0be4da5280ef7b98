package main

import "fmt"

func main() {
	words := []string{"tea", "a b"}

	// Show a value as source text.
	fmt.Printf("%#v\n", words)
	fmt.Printf("%q\n", words[1])
}
