package main

import "fmt"

type Square struct {
	Side int
}

func (s Square) Area() int {
	return s.Side * s.Side
}

func (s *Square) Grow(by int) {
	s.Side += by
}

func main() {
	tile := Square{3}
	tile.Grow(1)
	fmt.Println(tile.Area())
}
