package main

import "fmt"

func main() {
	n := []int{1, 2, 3}

	// Make a list from a list.
	squares := make([]int, 0, len(n))
	for _, x := range n {
		squares = append(squares, x*x)
	}

	sum := 0
	for _, x := range squares {
		sum += x
	}
	fmt.Println(sum)
}
