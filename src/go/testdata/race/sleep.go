// race

// Sleeping orders nothing.
package main

import "time"

func main() {
	ready := false
	go func() {
		ready = true
	}()
	time.Sleep(20 * time.Millisecond)
	println(ready)
}
