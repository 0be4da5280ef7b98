// race

// sync.Map, sync.Pool, context and timers order what they hand over: no race.
package main

import (
	"context"
	"sync"
	"time"
)

type box struct{ n int }

func main() {
	var m sync.Map
	b := &box{}
	done := make(chan struct{})
	go func() {
		b.n = 1
		m.Store("b", b)
		close(done)
	}()
	for {
		if v, ok := m.Load("b"); ok {
			println(v.(*box).n)
			break
		}
		time.Sleep(time.Millisecond)
	}
	<-done

	ctx, cancel := context.WithCancel(context.Background())
	x := 0
	go func() {
		x = 5
		cancel()
	}()
	<-ctx.Done()
	println(x, ctx.Err() != nil)

	y := 0
	fired := make(chan bool)
	y = 3
	time.AfterFunc(time.Millisecond, func() {
		y++
		fired <- true
	})
	<-fired
	println(y)
}
