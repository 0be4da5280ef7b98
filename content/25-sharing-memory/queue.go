package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	visits := 0
	for range 3 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			time.Sleep(100 * time.Millisecond)
			visits++
		})
	}
	wg.Wait()
	fmt.Println("visits:", visits)
}
