package main

import "fmt"

// Remember a value between calls.
func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func main() {
	tick := counter()
	tick()
	fmt.Println(tick())
}
