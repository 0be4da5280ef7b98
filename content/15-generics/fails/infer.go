package main

import (
	"cmp"
	"fmt"
)

func larger[T cmp.Ordered](a, b T) T {
	return max(a, b)
}

func empty[T any]() []T {
	return []T{}
}

func main() {
	n, f := 3, 4.5
	fmt.Println(larger(n, f))
	fmt.Println(larger(3, 4.5))
	fmt.Println(empty())
}
