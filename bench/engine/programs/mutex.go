// Goroutines that count together under a lock.
package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  map[int]int
}

func (c *counter) add(key int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[key]++
}

func main() {
	c := counter{n: map[int]int{}}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 1_500_000 {
				c.add((g + i) & 15)
			}
		}()
	}
	wg.Wait()
	fmt.Println(len(c.n), c.n[3])
}
