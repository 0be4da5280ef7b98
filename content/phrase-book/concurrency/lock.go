package main

import (
	"fmt"
	"sync"
)

func main() {
	// Guard shared data.
	var mu sync.Mutex
	count := 0
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			count++
		})
	}
	wg.Wait()
	fmt.Println(count)
}
