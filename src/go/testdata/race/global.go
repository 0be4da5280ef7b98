// race

package main

import "sync"

var counter int

func add(wg *sync.WaitGroup) {
	defer wg.Done()
	counter = counter + 1
}

func main() {
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go add(&wg)
	}
	wg.Wait()
	println(counter)
}
