// race

// A channel as a semaphore of one: the receive comes before the second send. No race.
package main

import "sync"

func main() {
	sem := make(chan int, 1)
	var wg sync.WaitGroup
	n := 0
	for i := range 4 {
		wg.Go(func() {
			sem <- i
			n++
			<-sem
		})
	}
	wg.Wait()
	println(n)
}
