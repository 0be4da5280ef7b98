package main

import "fmt"

// Define a function.
func area(width, height int) int {
	return width * height
}

func main() {
	fmt.Println(area(3, 4))
}
