package main

import "fmt"

func main() {
	// A list of lists.
	grid := make([][]int, 2)
	for i := range grid {
		grid[i] = make([]int, 3)
	}

	grid[1][2] = 7
	fmt.Println(len(grid), grid[0][2], grid[1][2])
}
