package main

import "fmt"

func main() {
	x := 3
	y := x > 5 ? "big" : "small"
	fmt.Println(y)
}
