package main

import "fmt"

func main() {
	age := 20

	// Is it between two bounds?
	working := 18 <= age && age < 65

	if working {
		fmt.Println("yes")
	} else {
		fmt.Println("no")
	}
}
