package main

import "fmt"

func main() {
	// A variable without a value yet.
	var count int
	var name string
	var words []string

	fmt.Printf("%d %q %v\n", count, name, words == nil)
}
