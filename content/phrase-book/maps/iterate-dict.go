package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 34, "Bob": 27}
	total := 0

	// Go through keys and values.
	for name, age := range ages {
		total += len(name) + age
	}

	fmt.Println(total)
}
