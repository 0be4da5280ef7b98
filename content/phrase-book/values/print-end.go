package main

import "fmt"

func main() {
	// Print without a new line.
	fmt.Print("loading")
	fmt.Print(".")
	fmt.Println(" done")
}
