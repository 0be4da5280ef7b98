// Package errgroup is the well-known package of that name: a Group is a sync.WaitGroup whose goroutines may return errors, with
// a context that ends at the first error, and a limit to how many of them there are at once.
package errgroup

import (
	"context"
	"fmt"
	"sync"
)

// A Group is a number of goroutines that do parts of one task. The zero Group has no limit and no context. A Group is used once.
type Group struct {
	running sync.WaitGroup
	// One place for each goroutine that may be there; nil if there is no limit.
	places chan struct{}
	once   sync.Once
	err    error
	cancel context.CancelCauseFunc
}

// WithContext returns a Group and a context, which ends at the first error in the Group, or when Wait returns.
func WithContext(ctx context.Context) (*Group, context.Context) {
	ctx, cancel := context.WithCancelCause(ctx)
	return &Group{cancel: cancel}, ctx
}

// SetLimit lets at most n goroutines be there at once; less than 0 stands for any number. It panics while some are there.
func (g *Group) SetLimit(n int) {
	if n < 0 {
		g.places = nil
		return
	}
	if active := len(g.places); active > 0 {
		panic(fmt.Errorf("errgroup: modify limit while %v goroutines in the group are still active", active))
	}
	g.places = make(chan struct{}, n)
}

// Go calls f in a goroutine of its own, and waits until the limit allows that. The first error of all f is what Wait returns.
func (g *Group) Go(f func() error) {
	if g.places != nil {
		g.places <- struct{}{}
	}
	g.start(f)
}

// TryGo is Go, but does not wait: it reports whether the limit allowed to call f.
func (g *Group) TryGo(f func() error) bool {
	if g.places != nil {
		select {
		case g.places <- struct{}{}:
		default:
			return false
		}
	}
	g.start(f)
	return true
}

func (g *Group) start(f func() error) {
	g.running.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.once.Do(func() { g.fail(err) })
		}
	}()
}

func (g *Group) fail(err error) {
	g.err = err
	if g.cancel != nil {
		g.cancel(err)
	}
}

func (g *Group) done() {
	if g.places != nil {
		<-g.places
	}
	g.running.Done()
}

// Wait waits until all functions have returned, and returns the first error.
func (g *Group) Wait() error {
	g.running.Wait()
	if g.cancel != nil {
		g.cancel(g.err)
	}
	return g.err
}
