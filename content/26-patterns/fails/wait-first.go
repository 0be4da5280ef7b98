package main

import (
	"fmt"
	"sync"
)

func main() {
	results := make(chan int)
	var wg sync.WaitGroup
	for n := range 2 {
		wg.Go(func() { results <- n * n })
	}
	wg.Wait()
	close(results)
	for r := range results {
		fmt.Println(r)
	}
}
