// run

// A loop that can always receive lets the others go on.
package main

import (
	"fmt"
	"time"
)

func main() {
	closed, quit := make(chan int), make(chan bool)
	close(closed)
	go func() {
		for {
			select {
			case <-closed:
			case <-quit:
				return
			}
		}
	}()
	go func() {
		for {
			<-closed
		}
	}()
	select {
	case <-quit:
	case <-time.After(100 * time.Millisecond):
		fmt.Println("main goes on")
	}
}
