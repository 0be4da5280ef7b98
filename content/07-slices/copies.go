package main

import (
	"fmt"
	"slices"
)

func main() {
	base := []int{1, 2, 3, 4}
	clone := slices.Clone(base)
	part := make([]int, 2)
	n := copy(part, base)
	fmt.Println(part, n)

	copy(base[1:], base)
	fmt.Println(base, clone)

	grid := make([][]rune, 2)
	for i := range grid {
		grid[i] = []rune("...")
	}
	again := slices.Clone(grid)
	again[0][1] = 'X'
	for _, row := range grid {
		fmt.Println(string(row))
	}
}
