package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 0.1, 0.2

	// Compare floats.
	if math.Abs(a+b-0.3) < 1e-9 {
		fmt.Println("close")
	} else {
		fmt.Println("apart")
	}
}
