package main

import "fmt"

type Square struct{ side int }

// A computed attribute.
func (s Square) Area() int {
	return s.side * s.side
}

func main() {
	fmt.Println(Square{3}.Area())
}
