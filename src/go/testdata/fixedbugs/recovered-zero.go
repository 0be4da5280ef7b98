// run

package main

import "fmt"

// What comes back after a recover is zero, whatever the return statements say.
func half(n int) int {
	defer func() { recover() }()
	if n > 2 {
		panic(n)
	}
	return n&1 + 5
}

func main() {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(100 / half(1))
	fmt.Println(100 / half(3))
}
