// 100,000 goroutines that all wait at once, woken and joined; several times over.
package main

import (
	"fmt"
	"sync"
)

func main() {
	const n = 100_000
	total := 0
	for range 3 {
		var wg sync.WaitGroup
		start := make(chan bool)
		results := make(chan int, n)
		for i := range n {
			wg.Add(1)
			go func() {
				defer wg.Done()
				<-start
				results <- i
			}()
		}
		close(start)
		wg.Wait()
		close(results)
		for r := range results {
			total += r
		}
	}
	fmt.Println(total)
}
