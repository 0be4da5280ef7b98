package main

import "fmt"

func main() {
	a, b := true, false
	if a and b {
		fmt.Println("both")
	}
}
