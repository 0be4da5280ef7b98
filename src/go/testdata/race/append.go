// race

// Appending to one slice variable.
package main

import "sync"

func main() {
	var out []int
	var wg sync.WaitGroup
	for i := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out = append(out, i)
		}()
	}
	wg.Wait()
	println(len(out) > 0)
}
