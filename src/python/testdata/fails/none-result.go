package main

import "fmt"

func show() { fmt.Println("hello") }

func main() {
	x := show()
	fmt.Println(x)
}
