package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	open, most := 0, 0
	visit := func() {
		mu.Lock()
		open++
		most = max(most, open)
		mu.Unlock()
		time.Sleep(200 * time.Millisecond)
		mu.Lock()
		open--
		mu.Unlock()
	}

	var wg sync.WaitGroup
	for range 1000 {
		wg.Go(visit)
	}
	wg.Wait()
	fmt.Println("connections open at the same time:", most)
}
