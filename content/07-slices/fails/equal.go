package main

import "fmt"

func main() {
	a, b := []int{1, 2}, []int{1, 2}
	fmt.Println(a == b)
	fmt.Println(a + b)

	pair := [2]int{1, 2}
	a = pair
	fmt.Println(a)
}
