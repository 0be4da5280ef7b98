package main

import (
	"fmt"
	"sync"
)

func greet() {
	fmt.Println("hello from a goroutine")
}

func main() {
	var wg sync.WaitGroup
	wg.Go(greet)
	wg.Wait()
	fmt.Println("hello from main")
}
