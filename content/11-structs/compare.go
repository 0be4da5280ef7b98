package main

import "fmt"

type Point struct {
	X, Y int
}

func main() {
	a, b := Point{1, 2}, Point{1, 2}
	fmt.Println(a == b, &a == &b)

	names := map[Point]string{a: "here"}
	fmt.Println(names[b])

	b.X = 9
	fmt.Println(a, b, a == b)
}
