package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 34, "Tim": 0}

	// Is the key there?
	if _, ok := ages["Tim"]; ok {
		fmt.Println("known")
	}
}
