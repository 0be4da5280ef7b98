package main

import (
	"fmt"
	"math"
)

func main() {
	x := 3.9

	// Float to int.
	fmt.Println(int(x), int(math.Round(x)))
}
