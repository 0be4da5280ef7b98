package main

import (
	"fmt"
	"math"
)

func main() {
	x, y := 0.1, 0.2
	fmt.Println(x+y, 0.1+0.2)

	zero := 0.0
	fmt.Println(1/zero, -1/zero, zero/zero)
	nan := math.NaN()
	fmt.Println(nan == nan, math.IsNaN(nan))

	fmt.Println(math.Sqrt(2), math.Pow(2, 0.5), math.Mod(-7, 2))
	fmt.Println(math.Floor(-3.5), math.Trunc(-3.5))
	fmt.Println(math.Round(2.5), math.RoundToEven(2.5))

	fmt.Println(float32(x), float64(float32(x)))
	fmt.Println(1e6, 1e21, 3.0)
}
