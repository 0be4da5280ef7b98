package main

import "fmt"

func main() {
	x := 3
	y := "big" if x > 5 else "small"
	fmt.Println(y)
}
