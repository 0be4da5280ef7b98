package main

import (
	"fmt"
	"sync"
)

func main() {
	visits := 0
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			visits++
		})
	}
	wg.Wait()
	fmt.Println("somebody came:", visits > 0)
}
