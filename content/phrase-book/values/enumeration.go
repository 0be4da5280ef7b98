package main

import "fmt"

type Colour int

// An enumeration.
const (
	Red Colour = iota
	Green
	Blue
)

func main() {
	fmt.Println(Blue)
}
