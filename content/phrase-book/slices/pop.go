package main

import "fmt"

func main() {
	stack := []int{1, 2, 3}

	// Take the last element off.
	top := stack[len(stack)-1]
	stack = stack[:len(stack)-1]

	fmt.Println(top, len(stack))
}
