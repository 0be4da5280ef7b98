package main

import "fmt"

// One function for several types.
func position[T comparable](items []T, wanted T) int {
	for i, item := range items {
		if item == wanted {
			return i
		}
	}
	return -1
}

func main() {
	fmt.Println(position([]int{3, 5}, 5), position([]string{"a", "b"}, "x"))
}
