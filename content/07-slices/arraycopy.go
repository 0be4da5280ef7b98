package main

import "fmt"

func clearArray(board [3]int) {
	board[0] = 0
}

func clearSlice(board []int) {
	board[0] = 0
}

func main() {
	array := [3]int{7, 8, 9}
	slice := []int{7, 8, 9}
	clearArray(array)
	clearSlice(slice)
	fmt.Println(array, slice)

	grid := [2][2]int{{1, 2}, {3, 4}}
	for _, row := range grid {
		row[0] = 0
	}
	fmt.Println(grid)
}
