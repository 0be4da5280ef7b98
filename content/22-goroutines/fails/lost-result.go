package main

import "fmt"

func add(a, b int) int {
	return a + b
}

func main() {
	sum := go add(1, 2)
	fmt.Println(sum)
}
