package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	// A counter for many goroutines.
	var count atomic.Int64
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			count.Add(1)
		})
	}
	wg.Wait()

	fmt.Println(count.Load())
}
