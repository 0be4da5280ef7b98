// race

package main

import "time"

func main() {
	n := 0
	time.AfterFunc(time.Millisecond, func() {
		n = 1
	})
	time.Sleep(20 * time.Millisecond)
	println(n)
}
