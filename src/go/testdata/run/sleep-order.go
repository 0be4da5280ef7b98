// run

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	start := time.Now()
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	for _, n := range []int{50, 10, 40, 20, 30} {
		wg.Go(func() {
			time.Sleep(time.Duration(n) * 8 * time.Millisecond)
			mu.Lock()
			order = append(order, n)
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(order)
	fmt.Println(time.Since(start) >= 400*time.Millisecond)

	ticks := make(chan int)
	go func() {
		for i := range 3 {
			time.Sleep(10 * time.Millisecond)
			ticks <- i
		}
		close(ticks)
	}()
	timeout := time.After(10 * time.Second)
	for open := true; open; {
		select {
		case v, ok := <-ticks:
			open = ok
			fmt.Print(v, ok, " ")
		case <-timeout:
			fmt.Println("timeout")
			return
		}
	}
	fmt.Println()
	var d time.Duration = 1500 * time.Millisecond
	fmt.Println(d, d.Seconds(), d.Milliseconds(), time.Duration(0), 350*time.Microsecond, 61*time.Second)
	time.Sleep(0)
	time.Sleep(-5)
}
