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
	area := tile.Area
	grow := tile.Grow
	areaOf := Square.Area
	growOf := (*Square).Grow

	grow(1)
	growOf(&tile, 1)
	fmt.Println(area(), tile.Area(), areaOf(Square{10}))
}
