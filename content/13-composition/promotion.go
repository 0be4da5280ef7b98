package main

import (
	"fmt"
	"strings"
)

type Point struct {
	X, Y int
}

func (p *Point) Move(dx, dy int) {
	p.X += dx
	p.Y += dy
}

type Pen struct {
	Point
	Colour string
	X      float64
}

type Note struct {
	*strings.Builder
	Author string
}

func main() {
	pen := Pen{Point: Point{X: 1, Y: 2}, Colour: "red", X: 0.5}
	pen.Move(10, 10)
	fmt.Println(pen.Y, pen.X, pen.Point.X)
	fmt.Printf("%+v\n", pen)

	note := Note{&strings.Builder{}, "Ann"}
	note.WriteString("buy milk")
	fmt.Println(note.Len(), note.String(), note.Author)
}
