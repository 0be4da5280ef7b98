package main

import (
	"fmt"
	"sync"
	"time"
)

// Switch on the time line, then run: each goroutine gets a lane.
func main() {
	results := make(chan string)
	var wg sync.WaitGroup
	for i, name := range []string{"rice", "beans", "salad"} {
		wg.Go(func() {
			time.Sleep(time.Duration(30-10*i) * time.Millisecond)
			results <- name
		})
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	for name := range results {
		fmt.Println(name, "is ready")
	}
}
