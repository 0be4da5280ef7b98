package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

func work(ctx context.Context) (rounds int) {
	for {
		select {
		case <-time.After(100 * time.Millisecond):
			rounds++
		case <-ctx.Done():
			return rounds
		}
	}
}

func main() {
	all, cancel := context.WithCancel(context.Background())
	short, stop := context.WithTimeout(all, 250*time.Millisecond)
	defer stop()

	var wg sync.WaitGroup
	var a, b int
	wg.Go(func() { a = work(all) })
	wg.Go(func() { b = work(short) })
	time.Sleep(450 * time.Millisecond)
	cancel()
	wg.Wait()
	fmt.Println("all:", a, "rounds, short:", b)
}
