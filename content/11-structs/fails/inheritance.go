package main

import "fmt"

type Rectangle struct {
	Width, Height int
}

func (r Rectangle) Area() int {
	return r.Width * r.Height
}

func paint(r Rectangle) {
	fmt.Println("painting", r.Area())
}

type Square Rectangle

func main() {
	tile := Square{2, 2}
	fmt.Println(tile.Area())
	paint(tile)
}
