package main

import (
	"fmt"
	"math"
)

func main() {
	// Raise to a power.
	fmt.Println(math.Pow(2, 10))
}
