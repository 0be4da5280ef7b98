// One goroutine selects among four that send, and a quit channel.
package main

import "fmt"

func main() {
	var inputs [4]chan int
	quit := make(chan bool)
	finished := make(chan bool)
	for i := range inputs {
		inputs[i] = make(chan int)
		go func() {
			for n := range 300_000 {
				inputs[i] <- n
			}
			finished <- true
		}()
	}
	go func() {
		for range inputs {
			<-finished
		}
		quit <- true
	}()
	var sums [4]int
	for {
		select {
		case n := <-inputs[0]:
			sums[0] += n
		case n := <-inputs[1]:
			sums[1] += n
		case n := <-inputs[2]:
			sums[2] += n
		case n := <-inputs[3]:
			sums[3] += n
		case <-quit:
			fmt.Println(sums)
			return
		}
	}
}
