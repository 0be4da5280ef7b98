package main

import "fmt"

// Where a program begins.
func main() {
	fmt.Println("started")
}
