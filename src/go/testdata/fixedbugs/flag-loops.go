// run

// Loops that work until a goroutine sets a flag: it gets its turn.
package main

import (
	"fmt"
	"math"
	"sync"
)

var (
	done, ready, over, closed bool
	sum                       float64
)

func work(i int) float64 { return math.Sqrt(float64(i)) }

func finish() { setReady() }

func setReady() { ready = true }

func untilOver() int {
	n := 0
	for {
		if over {
			return n
		}
		n++
		sum += work(n)
	}
}

func main() {
	go func() { done = true }()
	for i := 0; !done; i++ {
		sum += work(i)
	}
	fmt.Println("done")

	go finish()
	for !ready {
		sum += work(2)
	}
	fmt.Println("ready")

	var wg sync.WaitGroup
	wg.Go(func() { over = true })
	fmt.Println("over", untilOver() >= 0)
	wg.Wait()

	stopped := false
	go func() { stopped, closed = true, true }()
	for i := 0; ; i++ {
		if stopped && closed {
			break
		}
		sum += work(i)
	}
	fmt.Println("stopped", sum >= 0)
}
