package main

import (
	"context"
	"fmt"
	"time"
)

func blink(ctx context.Context) (times int, err error) {
	for {
		select {
		case <-time.After(100 * time.Millisecond):
			times++
		case <-ctx.Done():
			return times, ctx.Err()
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		time.Sleep(250 * time.Millisecond)
		cancel()
	}()
	times, err := blink(ctx)
	fmt.Println(err, "after", times)
}
