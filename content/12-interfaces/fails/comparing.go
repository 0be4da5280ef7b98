package main

import "fmt"

func same(a, b any) bool {
	return a == b
}

func main() {
	fmt.Println(same(1, 1))
	fmt.Println(same(1, 1.0))
	fmt.Println(same(1, int64(1)))
	fmt.Println(same([]int{1}, []int{1}))
}
