// race

// A semaphore of two lets two in.
package main

import "sync"

func main() {
	sem := make(chan int, 2)
	var wg sync.WaitGroup
	n := 0
	for i := range 2 {
		wg.Add(1)
		go func() {
			sem <- i
			n++
			<-sem
			wg.Done()
		}()
	}
	wg.Wait()
	println(n > 0)
}
