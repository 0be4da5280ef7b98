package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 34}

	// Set and delete a key.
	ages["Bob"] = 27
	delete(ages, "Ann")

	fmt.Println(len(ages), ages["Bob"])
}
