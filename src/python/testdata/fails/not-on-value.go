package main

import "fmt"

func main() {
	name := "Ann"
	if !name {
		fmt.Println("nobody")
	}
}
