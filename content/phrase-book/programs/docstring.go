package main

import "fmt"

// Document a function.
// area returns the area of a square.
func area(side int) int {
	return side * side
}

func main() {
	fmt.Println(area(3))
}
