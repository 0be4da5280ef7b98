package main

import "fmt"

func main() {
	// Divide whole numbers.
	fmt.Println(7/2, 7%2)
}
