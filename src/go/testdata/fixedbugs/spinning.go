// run

package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

func wait(n *int32) {
	for atomic.LoadInt32(n) == 0 {
	}
}

func main() {
	done := false
	var flag atomic.Bool
	var n int32
	go func() {
		done = true
		flag.Store(true)
		atomic.AddInt32(&n, 1)
	}()
	for !done {
	}
	for !flag.Load() {
	}
	wait(&n)
	time.AfterFunc(10*time.Millisecond, func() { atomic.StoreInt32(&n, 0) })
	for !atomic.CompareAndSwapInt32(&n, 0, 5) {
	}
	fmt.Println(done, n)
}

// Infinite loops and spin locks with bodies.
func init() {
	var a, lock atomic.Int32
	spins := 0
	go func() {
		for {
			a.Add(1)
		}
	}()
	go func() {
		for {
			spins++
		}
	}()
	lock.Store(1)
	go func() { lock.Store(0) }()
	for {
		if lock.CompareAndSwap(0, 1) {
			break
		}
	}
	time.Sleep(time.Millisecond)
	fmt.Println(a.Load() > 0)
}
