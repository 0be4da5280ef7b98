package main

import "fmt"

func main() {
	numbers := []int{1, 2, 3}
	squares := [n * n for n in numbers]
	fmt.Println(squares)
}
