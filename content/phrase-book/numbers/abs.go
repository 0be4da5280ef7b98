package main

import (
	"fmt"
	"math"
)

func main() {
	n := -5

	// Absolute value.
	if n < 0 {
		n = -n
	}
	fmt.Println(math.Abs(-2.5), n)
}
