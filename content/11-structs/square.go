package main

import "fmt"

type Rectangle struct {
	Width  int
	Height int
}

func (r Rectangle) Area() int {
	return r.Width * r.Height
}

func (r *Rectangle) Grow(by int) {
	r.Width += by
	r.Height += by
}

func main() {
	desk := Rectangle{3, 2}
	desk.Grow(1)
	fmt.Println(desk.Area())
}
