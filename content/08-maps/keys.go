package main

import "fmt"

type Square struct {
	Column, Row int
}

func main() {
	board := map[Square]string{
		{1, 1}: "rook",
		{5, 1}: "king",
	}
	board[Square{5, 8}] = "black king"
	fmt.Println(board[Square{5, 1}], len(board))

	distances := map[[2]string]int{
		{"Oslo", "Rome"}: 2005,
	}
	fmt.Println(distances[[2]string{"Oslo", "Rome"}])

	byType := map[any]string{1: "int", 1.0: "float64", "1": "string", true: "bool"}
	fmt.Println(len(byType), byType[1.0])
}
