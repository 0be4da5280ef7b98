package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var done atomic.Int64

	// At most n at once.
	places := make(chan struct{}, 2)
	var wg sync.WaitGroup
	for range 5 {
		places <- struct{}{}
		wg.Go(func() {
			defer func() { <-places }()
			done.Add(1)
		})
	}
	wg.Wait()

	fmt.Println(done.Load())
}
