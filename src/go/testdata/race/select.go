// race

// What a select receives is ordered, what it does not wait for is not.
package main

import "time"

func main() {
	data, other := 0, 0
	ready := make(chan struct{})
	never := make(chan struct{})
	go func() {
		data = 1
		ready <- struct{}{}
		other = 1
	}()
	select {
	case <-ready:
	case <-never:
	}
	time.Sleep(10 * time.Millisecond)
	println(data)
	println(other)
}
