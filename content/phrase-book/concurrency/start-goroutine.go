package main

import (
	"fmt"
	"sync"
)

func main() {
	// Run something at the same time.
	var wg sync.WaitGroup
	wg.Go(func() {
		fmt.Println("working")
	})
	wg.Wait()
}
