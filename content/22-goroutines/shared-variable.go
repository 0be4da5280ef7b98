package main

import (
	"fmt"
	"sync"
)

func main() {
	var gate, wg sync.WaitGroup
	gate.Add(1)

	var i int
	for i = 0; i < 3; i++ {
		wg.Go(func() {
			gate.Wait()
			fmt.Println("i is", i)
		})
	}
	gate.Done()
	wg.Wait()
}
