package main

import "fmt"

// Take a function as argument.
func apply(f func(int) int, n int) int {
	return f(f(n))
}

func main() {
	fmt.Println(apply(func(n int) int { return n + 3 }, 1))
}
