package main

import (
	"fmt"
	"sync"
)

var (
	mu      sync.Mutex
	balance int
)

func deposit() {
	mu.Lock()
	defer mu.Unlock()
	balance++
}

func main() {
	var wg sync.WaitGroup
	for range 1000 {
		wg.Go(deposit)
	}
	wg.Wait()
	fmt.Println("balance:", balance)
}
