// race

// OnceValue, atomic.Pointer, atomic.Value and TryLock order as their plain forms do: no race.
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

type config struct{ n int }

func main() {
	get := sync.OnceValue(func() *config { return &config{3} })
	var p atomic.Pointer[config]
	var v atomic.Value
	var mu sync.Mutex
	shared := 0
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			_ = get().n
			p.CompareAndSwap(nil, &config{i})
			_ = p.Load().n
			v.Store(&config{i})
			_ = v.Load().(*config).n
			for !mu.TryLock() {
				time.Sleep(time.Microsecond)
			}
			shared++
			mu.Unlock()
		})
	}
	wg.Wait()
	println(shared)
}
