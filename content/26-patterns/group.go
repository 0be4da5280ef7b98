package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// A Group runs functions and keeps the first error, which cancels the others.
type Group struct {
	wg     sync.WaitGroup
	once   sync.Once
	err    error
	cancel context.CancelFunc
}

func WithContext(ctx context.Context) (*Group, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &Group{cancel: cancel}, ctx
}

func (g *Group) Go(f func() error) {
	g.wg.Go(func() {
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	})
}

func (g *Group) Wait() error {
	g.wg.Wait()
	g.cancel()
	return g.err
}

func fetch(ctx context.Context, page string, takes time.Duration) error {
	select {
	case <-time.After(takes):
	case <-ctx.Done():
		return ctx.Err()
	}
	if page == "news" {
		return errors.New("news: not found")
	}
	return nil
}

func main() {
	start := time.Now()
	g, ctx := WithContext(context.Background())
	g.Go(func() error { return fetch(ctx, "index", 20*time.Millisecond) })
	g.Go(func() error { return fetch(ctx, "news", 60*time.Millisecond) })
	g.Go(func() error { return fetch(ctx, "archive", time.Minute) })
	fmt.Println(g.Wait())
	fmt.Println("in under a second:", time.Since(start) < time.Second)
}
