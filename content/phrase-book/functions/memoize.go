package main

import "fmt"

// Keep what was computed.
var known = make(map[int]int)

// Keep what was computed.
func fib(n int) int {
	if n < 2 {
		return n
	}
	if _, ok := known[n]; !ok {
		known[n] = fib(n-1) + fib(n-2)
	}
	return known[n]
}

func main() {
	fmt.Println(fib(50))
}
