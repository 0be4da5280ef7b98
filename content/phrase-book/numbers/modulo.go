package main

import "fmt"

func main() {
	day := -1

	// A remainder that is never negative.
	wrapped := (day%7 + 7) % 7

	fmt.Println(wrapped)
}
