// race

// Once: what the function did is seen by all. No race.
package main

import "sync"

func main() {
	var once sync.Once
	var conf map[string]int
	var wg sync.WaitGroup
	load := func() { conf = map[string]int{"a": 1} }
	for range 3 {
		wg.Go(func() {
			once.Do(load)
			_ = conf["a"]
		})
	}
	wg.Wait()
	println(len(conf))
}
