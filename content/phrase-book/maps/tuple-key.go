package main

import "fmt"

type point struct{ x, y int }

func main() {
	// Two values as one key.
	board := map[point]string{{0, 1}: "X"}

	fmt.Println(board[point{0, 1}])
}
