package main

import "fmt"

type Point struct {
	X, Y int
}

type Label struct {
	Text string
	At   Point
	Tags []string
}

func main() {
	var nothing Label
	title := Label{Text: "Gophers", At: Point{X: 3, Y: 4}}
	fmt.Printf("%v\n%+v\n%#v\n", nothing, title, title)
	fmt.Println(title.At.X, title.Tags == nil)

	corners := []Point{{0, 0}, {X: 8}, {8, 6}}
	fmt.Println(corners, &corners[1])

	once := struct {
		Name string
		Size int
	}{"a type without a name", 2}
	fmt.Printf("%+v\n", once)
}
