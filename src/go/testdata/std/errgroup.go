// run

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

var errBad = errors.New("bad")

func main() {
	var g errgroup.Group
	var n atomic.Int32
	for i := range 10 {
		g.Go(func() error {
			n.Add(int32(i))
			return nil
		})
	}
	fmt.Println(g.Wait(), n.Load())

	var second errgroup.Group
	second.Go(func() error { return nil })
	second.Go(func() error {
		time.Sleep(20 * time.Millisecond)
		return errBad
	})
	second.Go(func() error {
		time.Sleep(60 * time.Millisecond)
		return errors.New("too late")
	})
	fmt.Println(second.Wait())

	withContext()
	limited()
	pipeline()

	defer func() { fmt.Println("recovered:", recover()) }()
	var active errgroup.Group
	active.SetLimit(2)
	block := make(chan struct{})
	active.Go(func() error { <-block; return nil })
	defer close(block)
	active.SetLimit(3)
}

func withContext() {
	g, ctx := errgroup.WithContext(context.Background())
	for i := range 4 {
		g.Go(func() error {
			if i == 2 {
				return fmt.Errorf("part %d: %w", i, errBad)
			}
			<-ctx.Done()
			return ctx.Err()
		})
	}
	err := g.Wait()
	fmt.Println(err, errors.Is(err, errBad), ctx.Err(), context.Cause(ctx))

	g, ctx = errgroup.WithContext(context.Background())
	g.Go(func() error { return nil })
	fmt.Println(ctx.Err(), g.Wait(), ctx.Err(), context.Cause(ctx))

	parent, cancel := context.WithCancelCause(context.Background())
	g, ctx = errgroup.WithContext(parent)
	g.Go(func() error {
		<-ctx.Done()
		return context.Cause(ctx)
	})
	cancel(errors.New("enough"))
	fmt.Println(g.Wait())
}

func limited() {
	var g errgroup.Group
	g.SetLimit(3)
	var mu sync.Mutex
	now, most := 0, 0
	for range 12 {
		g.Go(func() error {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(2 * time.Millisecond)
			mu.Lock()
			now--
			mu.Unlock()
			return nil
		})
	}
	fmt.Println(g.Wait(), most)

	var tries errgroup.Group
	tries.SetLimit(1)
	release := make(chan struct{})
	f := func() error { <-release; return errBad }
	fmt.Println(tries.TryGo(f), tries.TryGo(f))
	close(release)
	fmt.Println(tries.Wait())
	tries.SetLimit(0)
	fmt.Println(tries.TryGo(f))
	tries.SetLimit(-1)
	fmt.Println(tries.TryGo(func() error { return nil }), tries.Wait())
}

func pipeline() {
	g, ctx := errgroup.WithContext(context.Background())
	numbers := make(chan int)
	g.Go(func() error {
		defer close(numbers)
		for i := range 100 {
			select {
			case numbers <- i:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	var sum atomic.Int64
	for range 4 {
		g.Go(func() error {
			for i := range numbers {
				sum.Add(int64(i * i))
			}
			return nil
		})
	}
	fmt.Println(g.Wait(), sum.Load())
}
