package main

import "fmt"

func main() {
	// Go through the characters of a string.
	for _, c := range "né" {
		fmt.Println(string(c))
	}
}
