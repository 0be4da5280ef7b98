// race

// The loop's variable is declared outside: all goroutines share it.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	var i int
	sum := make([]int, 3)
	for i = 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum[min(i, 2)%3] = 1
		}()
	}
	wg.Wait()
}
