// race

// Double-checked locking, as it must not be done.
package main

import "sync"

type config struct{ name string }

var (
	mu       sync.Mutex
	instance *config
)

func get() *config {
	if instance == nil {
		mu.Lock()
		if instance == nil {
			c := new(config)
			instance = c
		}
		mu.Unlock()
	}
	return instance
}

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	for range 2 {
		go func() {
			get()
			wg.Done()
		}()
	}
	wg.Wait()
}
