package main

import "fmt"

func main() {
	words, name, count := []string{}, "", 0

	// Test for empty or zero.
	if len(words) == 0 && name == "" && count == 0 {
		fmt.Println("nothing there")
	}
}
