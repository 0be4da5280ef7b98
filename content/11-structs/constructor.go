package main

import (
	"errors"
	"fmt"
)

type Board struct {
	size  int
	taken map[string]bool
}

// NewBoard returns an empty board with this many columns and rows.
func NewBoard(size int) (*Board, error) {
	if size < 1 || size > 26 {
		return nil, errors.New("a board has 1 to 26 columns")
	}
	return &Board{size: size, taken: map[string]bool{}}, nil
}

func (b *Board) Take(square string) bool {
	if b.taken[square] {
		return false
	}
	b.taken[square] = true
	return true
}

func main() {
	board, err := NewBoard(8)
	fmt.Println(board.size, err)
	fmt.Println(board.Take("e4"), board.Take("e4"))

	_, err = NewBoard(0)
	fmt.Println(err)
}
