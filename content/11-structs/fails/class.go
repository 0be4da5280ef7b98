package main

import "fmt"

type Rectangle struct {
	Width, Height int

	func Area() int {
		return Width * Height
	}
}

func main() {
	fmt.Println(Rectangle{3, 2}.Area())
}
