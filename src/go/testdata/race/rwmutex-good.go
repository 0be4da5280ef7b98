// race

package main

import "sync"

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	value := 0
	for i := range 3 {
		wg.Go(func() {
			mu.Lock()
			value = i
			mu.Unlock()
		})
		wg.Go(func() {
			mu.RLock()
			_ = value
			mu.RUnlock()
		})
	}
	wg.Wait()
}
