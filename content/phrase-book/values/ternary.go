package main

import "fmt"

func main() {
	age := 20

	// Choose one of two values.
	group := "child"
	if age >= 18 {
		group = "adult"
	}

	fmt.Println(group)
}
