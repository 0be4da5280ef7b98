// race

// Signal comes before Wait returns only through the lock: what is written after Unlock is not ordered.
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	ready, late := false, 0
	done := make(chan bool)
	go func() {
		mu.Lock()
		for !ready {
			c.Wait()
		}
		mu.Unlock()
		done <- true
		late++
	}()
	mu.Lock()
	ready = true
	c.Broadcast()
	mu.Unlock()
	<-done
	late++
	for range 5 {
		c.Signal()
	}
}
