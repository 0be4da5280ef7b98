package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

var background = context.Background()

func discarded() {
	ctx, _ := context.WithCancel(background)
	_ = ctx
	var ctx2, _ = context.WithTimeout(background, time.Second)
	_ = ctx2
}

func deferred() {
	ctx, cancel := context.WithTimeout(background, time.Second)
	defer cancel()
	_ = ctx
}

func someReturns(n int) error {
	ctx, cancel := context.WithCancel(background)
	if n > 1 {
		return ctx.Err()
	}
	cancel()
	return nil
}

func fallsOff(n int) {
	ctx, cancel := context.WithDeadline(background, time.Now())
	for range n {
		fmt.Println(ctx)
	}
	if n > 1 {
		cancel()
	}
}

func panics(n int) {
	_, cancel := context.WithCancel(background)
	switch {
	case n > 1:
		panic("x")
	case n > 2:
		os.Exit(1)
	case n > 3:
		die()
	default:
		cancel()
	}
	for {
		n++
	}
}

func die() {
	fmt.Println("die")
	os.Exit(2)
}

func namedResult() (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(background)
	return
}

func passedOn() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(background)
	return ctx, cancel
}

func captured() {
	_, cancel := context.WithCancelCause(background)
	go func() { cancel(nil) }()
}

var stop context.CancelFunc

func global() {
	_, stop = context.WithCancel(background)
}

func literal() {
	f := func(n int) {
		var ctx, cancel = context.WithTimeout(background, time.Second)
		if n > 1 {
			return
		}
		_ = ctx
		cancel()
	}
	f(1)
	var cancel func()
	_, cancel = context.WithCancel(background)
	_ = func() {
		_, cancel = context.WithCancel(background)
	}
	select {
	case <-background.Done():
	default:
		return
	}
	cancel()
}

func looped(n int) {
	for i := 0; i < n; i++ {
		_, cancel := context.WithCancel(background)
		if i == 2 {
			break
		}
		cancel()
	}
	switch any(n).(type) {
	case int:
		_, cancel := context.WithCancel(background)
		if n == 3 {
			goto out
		}
		cancel()
	}
out:
	fmt.Println("out")
}

func main() {
	_, cancel := context.WithCancel(background)
	if len(os.Args) > 5 {
		cancel()
	}
	discarded()
}
