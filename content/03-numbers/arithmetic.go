package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	largest := math.MaxInt64
	fmt.Println(largest, largest+1)

	a, b := -7, 2
	fmt.Println(float64(a)/float64(b), a/b, a%b)

	x := 2.75
	fmt.Println(int(x), math.Round(x), float64(a)+x)

	n, err := strconv.Atoi("42")
	fmt.Println(n+1, err, strconv.Itoa(42)+"!")
}
