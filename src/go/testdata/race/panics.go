// race

package main

import "time"

func main() {
	x := 0
	go func() { x = 1 }()
	time.Sleep(10 * time.Millisecond)
	println(x)
	panic("stop")
}
