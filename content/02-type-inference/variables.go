package main

import "fmt"

func main() {
	var name string = "Foo"
	language := "Go"
	year := 2009
	ratio := 1.5
	ready := false

	fmt.Println(name, language, year, ratio, ready)
	fmt.Printf("%T %T %T\n", name, year, ratio)
	text := "two thousand and nine"
	fmt.Println(text)
}
