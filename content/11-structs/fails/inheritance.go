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

type Desk Rectangle

func main() {
	desk := Desk{2, 2}
	fmt.Println(desk.Area())
	paint(desk)
}
