package main

import "fmt"

func span(first int, rest ...int) (int, int) {
	low, high := first, first
	for _, n := range rest {
		low, high = min(low, n), max(high, n)
	}
	return low, high
}

func main() {
	low, high := span(3, 9, 4)
	fmt.Println(low, high)

	scores := []int{8, 2, 5}
	fmt.Println(span(scores[0], scores[1:]...))
}
