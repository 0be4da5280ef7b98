// race

// What is published by an atomic store is seen after the load: no race.
package main

import (
	"runtime"
	"sync/atomic"
)

func main() {
	var ready atomic.Bool
	var n int32
	data := 0
	go func() {
		data = 42
		atomic.AddInt32(&n, 1)
		ready.Store(true)
	}()
	for !ready.Load() {
		runtime.Gosched()
	}
	println(data, atomic.LoadInt32(&n))
}
