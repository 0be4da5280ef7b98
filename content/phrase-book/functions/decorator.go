package main

import "fmt"

// Wrap a function.
func logged(f func(int) int) func(int) int {
	return func(n int) int {
		fmt.Println("called with", n)
		return f(n)
	}
}

func main() {
	double := logged(func(n int) int { return n * 2 })
	fmt.Println(double(4))
}
