// race

package main

import "sync"

func main() {
	m := map[string]int{}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		m["a"] = 1
		wg.Done()
	}()
	m["b"] = 2
	wg.Wait()
	println(len(m))
}
