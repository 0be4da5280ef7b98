package main

import "fmt"

type Rectangle struct {
	Width, Height int
}

func (r Rectangle) Area() int {
	return self.Width * Height
}

func main() {
	desk := Rectangle{3, 2}
	desk.Colour = "red"
	fmt.Println(desk.Area())
}
