package main

import (
	"fmt"
	"sync"
)

func main() {
	// A fixed number of workers.
	jobs, results := make(chan int), make(chan int)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for n := range jobs {
				results <- n * n
			}
		})
	}
	go func() {
		for n := range 5 {
			jobs <- n
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	total := 0
	for n := range results {
		total += n
	}

	fmt.Println(total)
}
