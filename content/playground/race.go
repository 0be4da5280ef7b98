package main

import (
	"fmt"
	"sync"
)

// Two goroutines write to one variable, and nothing orders the writes. Switch on the race detector, then run.
func main() {
	var last string
	var wg sync.WaitGroup
	for _, name := range []string{"Ann", "Bob"} {
		wg.Go(func() {
			last = name
		})
	}
	wg.Wait()
	fmt.Println("somebody was last:", last != "")
}
