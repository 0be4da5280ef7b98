package main

import "fmt"

func main() {
	name, count := "Ann", 3

	// Print values.
	fmt.Println(name, count)
}
