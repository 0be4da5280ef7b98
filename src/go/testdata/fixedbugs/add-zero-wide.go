// run

package main

import "fmt"

//go:noinline
func f(b int64, u uint) {
	const zero int64 = 0
	fmt.Println(zero+b, zero-b, b+zero, b-zero, zero*b)
	fmt.Println(0+u, u+0, u-0, 0-u)
}

func main() {
	f(1<<62+1, 1<<63+1)
	f(-1<<63, 1<<64-1)
	f(7, 7)
}
