package main

import (
	"fmt"
	"math"
)

func main() {
	count := 7
	half := count / 2
	exact := float64(count) / 2
	tenth := 1 / 10
	tenthToo := 1 / 10.0
	root := math.Sqrt(2)
	size := len("gopher")
	first := "gopher"[0]
	digit := first - '0'
	big := uint64(1) << 63
	z := 1 + 2i

	fmt.Println(half, exact, tenth, tenthToo, root)
	fmt.Println(size, first, digit, big, z)
}
