package main

import "fmt"

func main() {
	xs := [1, 2, 3]
	fmt.Println(xs)
}
