// run

package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func main() {
	stop := make(chan struct{})
	n := 0
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				done <- true
				return
			default:
				n++
			}
		}
	}()
	time.Sleep(20 * time.Millisecond)
	close(stop)
	<-done
	fmt.Println("stopped", n > 0)
	go func() {
		for {
			n++
		}
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("x")
	var flag atomic.Bool
	go func() { time.Sleep(time.Millisecond); flag.Store(true) }()
	for !flag.Load() {
	}
	fmt.Println("flag")
	start := time.Now()
	for time.Since(start) < 5*time.Millisecond {
	}
	fmt.Println("since")
}
