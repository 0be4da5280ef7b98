package main

import "fmt"

// A record of fields.
type Point struct {
	X, Y int
}

func main() {
	p := Point{Y: 2}
	fmt.Println(p.X, p.Y)
}
