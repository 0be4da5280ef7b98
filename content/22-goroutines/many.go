package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	const n = 100_000
	var waited atomic.Int64
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			time.Sleep(10 * time.Millisecond)
			waited.Add(1)
		})
	}
	wg.Wait()
	fmt.Println(waited.Load(), "goroutines have waited")
}
