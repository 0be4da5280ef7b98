package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	// A random number.
	dice := 1 + rand.IntN(6)

	if 1 <= dice && dice <= 6 {
		fmt.Println("in range")
	} else {
		fmt.Println("out of range")
	}
}
