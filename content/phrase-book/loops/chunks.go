package main

import (
	"fmt"
	"slices"
)

func main() {
	n := []int{1, 2, 3, 4, 5}

	// A list in pieces of n.
	for piece := range slices.Chunk(n, 2) {
		fmt.Println(len(piece), piece[0])
	}
}
