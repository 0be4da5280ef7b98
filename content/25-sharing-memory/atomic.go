package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var requests atomic.Int64
	var closing atomic.Bool
	var first atomic.Int64

	var wg sync.WaitGroup
	for range 1000 {
		wg.Go(func() {
			requests.Add(1)
			if closing.CompareAndSwap(false, true) {
				first.Add(1)
			}
		})
	}
	wg.Wait()
	fmt.Println("requests:", requests.Load(), "were first:", first.Load())
}
