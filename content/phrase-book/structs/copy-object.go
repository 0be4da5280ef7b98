package main

import "fmt"

type Point struct{ x int }

func main() {
	a := Point{1}

	// Copy an object.
	b := a
	b.x = 9

	fmt.Println(a.x, b.x)
}
