package main

import (
	"fmt"
	"strings"
)

func divide(a, b int) (quotient, rest int, ok bool) {
	if b == 0 {
		return 0, 0, false
	}
	return a / b, a % b, true
}

func main() {
	quotient, rest, ok := divide(17, 5)
	f := divide
	upper := strings.ToUpper
	swap := strings.NewReplacer("a", "b").Replace
	square := func(x float64) float64 { return x * x }
	adder := func(n int) func(int) int {
		return func(m int) int { return n + m }
	}
	addTwo := adder(2)
	total := addTwo(40)

	fmt.Println(quotient, rest, ok)
	fmt.Println(upper("go"), swap("banana"), square(1.5), total)
	fmt.Println(f(1, 0))
}
