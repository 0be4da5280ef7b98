package main

import "fmt"

func main() {
	n, x, text := 2, 2.5, "2"

	// Which type is it?
	fmt.Printf("%T %T %T\n", n, x, text)
}
