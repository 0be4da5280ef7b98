package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 34}

	// Get with a default.
	age, ok := ages["Bob"]
	if !ok {
		age = 18
	}

	fmt.Println(age)
}
