// race

// A write under a read lock.
package main

import "sync"

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	hits := 0
	value := 42
	read := func() {
		defer wg.Done()
		mu.RLock()
		hits++
		_ = value
		mu.RUnlock()
	}
	wg.Add(2)
	go read()
	go read()
	wg.Wait()
	mu.Lock()
	value = 1
	mu.Unlock()
	println(hits > 0)
}
