package main

import (
	"fmt"
	"math"
)

func main() {
	n := 10
	fmt.Println(2^n, 1<<n, math.Pow(2, float64(n)))
}
