// race

// close and send without order.
package main

import "time"

func main() {
	c := make(chan int, 1)
	go func() {
		c <- 1
	}()
	time.Sleep(10 * time.Millisecond)
	close(c)
}
