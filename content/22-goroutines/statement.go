package main

import (
	"fmt"
	"sync"
)

func greet(name string, wg *sync.WaitGroup) {
	defer wg.Done()
	fmt.Println("hello,", name)
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go greet("gopher", &wg)
	wg.Wait()
}
