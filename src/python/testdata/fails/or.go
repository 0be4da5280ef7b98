package main

import "fmt"

func main() {
	a, b := true, false
	if a or b {
		fmt.Println("either")
	}
}
