// run

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"
)

func main() {
	ctx := context.Background()
	s := semaphore.NewWeighted(3)
	fmt.Println(s.TryAcquire(2), s.TryAcquire(2), s.TryAcquire(1), s.TryAcquire(0), s.TryAcquire(1))
	s.Release(3)
	var mu sync.Mutex
	now, most := int64(0), int64(0)
	var wg sync.WaitGroup
	for i := range int64(12) {
		wg.Go(func() {
			n := i%3 + 1
			if err := s.Acquire(ctx, n); err != nil {
				fmt.Println(err)
				return
			}
			defer s.Release(n)
			mu.Lock()
			now += n
			most = max(most, now)
			mu.Unlock()
			time.Sleep(time.Millisecond)
			mu.Lock()
			now -= n
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(now, most <= 3, most > 1)

	// Who asks for much is not passed by.
	s.Acquire(ctx, 1)
	order := make(chan string, 2)
	go func() { s.Acquire(ctx, 3); order <- "three"; s.Release(3) }()
	time.Sleep(20 * time.Millisecond)
	go func() { s.Acquire(ctx, 1); order <- "one"; s.Release(1) }()
	time.Sleep(20 * time.Millisecond)
	fmt.Println(s.TryAcquire(1))
	s.Release(1)
	fmt.Println(<-order, <-order)

	short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	s.Acquire(ctx, 2)
	fmt.Println(s.Acquire(short, 2), s.Acquire(short, 1), s.TryAcquire(1))
	short, cancel = context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	err := s.Acquire(short, 4)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	for _, f := range []func(){func() { s.Release(4) }, func() { s.TryAcquire(-1) }, func() { s.Release(-1) }, func() { semaphore.NewWeighted(-1) }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
