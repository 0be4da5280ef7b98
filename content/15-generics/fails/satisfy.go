package main

import "fmt"

type Number interface {
	~int | ~float64
}

func sum[T Number](items ...T) T {
	var total T
	for _, item := range items {
		total += item
	}
	return total
}

type Set[T comparable] map[T]bool

func main() {
	fmt.Println(sum("a", "b"))
	fmt.Println(Set[[]int]{})

	var n Number = 3
	fmt.Println(n)
}
