// race

// Wait is called without what Done would order.
package main

import "sync"

type result struct{ v int }

func main() {
	var wg sync.WaitGroup
	r := &result{}
	wg.Add(1)
	go func() {
		wg.Done()
		r.v = 7
	}()
	wg.Wait()
	for range 100 {
		_ = make([]byte, 10)
	}
	println(r.v >= 0)
}
