// race

package main

import "time"

var a, b int

func main() {
	go func() {
		a = 1
		b = 1
	}()
	time.Sleep(10 * time.Millisecond)
	println(a)
	println(b)
}
