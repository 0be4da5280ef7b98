package main

import "fmt"

type Point struct{ X, Y int }

func main() {
	// Are two objects equal?
	a, b := Point{1, 2}, Point{1, 2}
	if a == b && &a != &b {
		fmt.Println("equal, but not the same")
	}
}
