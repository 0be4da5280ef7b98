package main

import "fmt"

func main() {
	// Make a dict.
	ages := map[string]int{"Ann": 34, "Bob": 27}

	fmt.Println(len(ages), ages["Ann"])
}
