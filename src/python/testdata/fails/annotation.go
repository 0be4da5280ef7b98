package main

import "fmt"

func main() {
	x: int = 5
	fmt.Println(x)
}
