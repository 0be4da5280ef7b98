package main

import "fmt"

type Rectangle struct {
	Width, Height int
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
	area := desk.Area
	grow := desk.Grow
	areaOf := Rectangle.Area
	growOf := (*Rectangle).Grow

	grow(1)
	growOf(&desk, 1)
	fmt.Println(area(), desk.Area(), areaOf(Rectangle{10, 10}))
}
