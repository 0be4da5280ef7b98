// run

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type key int

type named string

func (n named) String() string { return "named " + string(n) }

// parent is a context of another kind.
type parent struct {
	context.Context
	done chan struct{}
	err  error
}

func (p *parent) Done() <-chan struct{} { return p.done }
func (p *parent) Err() error            { return p.err }

func show(name string, ctx context.Context) {
	_, has := ctx.Deadline()
	select {
	case <-ctx.Done():
		fmt.Println(name, "done", ctx.Err(), context.Cause(ctx), has)
	default:
		fmt.Println(name, "open", ctx.Err(), context.Cause(ctx), has)
	}
}

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Done() == nil, bg.Err(), bg.Value(1))

	top, cancel := context.WithCancel(bg)
	v := context.WithValue(top, key(1), "one")
	v2 := context.WithValue(v, named("k"), named("two"))
	child, cancelChild := context.WithCancelCause(v2)
	side, cancelSide := context.WithCancel(v)
	free := context.WithoutCancel(child)
	fmt.Println(top)
	fmt.Println(v2)
	fmt.Println(child, free)
	fmt.Println(child.Value(key(1)), child.Value(named("k")), child.Value(1), free.Value(key(1)))
	show("top", top)
	cancelSide()
	show("side", side)
	show("top", top)
	cancelChild(errors.New("because"))
	cancelChild(errors.New("again"))
	show("child", child)
	cancel()
	cancel()
	show("v2", v2)
	show("child", child)
	show("free", free)
	late, cancelLate := context.WithTimeout(child, time.Hour)
	show("late", late)
	cancelLate()

	short, cancelShort := context.WithTimeout(bg, 20*time.Millisecond)
	defer cancelShort()
	long, cancelLong := context.WithTimeout(short, time.Hour)
	defer cancelLong()
	show("short", short)
	d1, _ := short.Deadline()
	d2, _ := long.Deadline()
	fmt.Println(d1.Equal(d2))
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			select {
			case <-long.Done():
				if i == 0 {
					fmt.Println("worker", long.Err())
				}
			case <-time.After(5 * time.Second):
				fmt.Println("too late")
			}
		})
	}
	wg.Wait()
	show("long", long)
	fmt.Println(errors.Is(long.Err(), context.DeadlineExceeded), long.Err() == context.Canceled)
	var t interface{ Timeout() bool }
	fmt.Println(errors.As(long.Err(), &t) && t.Timeout())

	past, cancelPast := context.WithDeadlineCause(bg, time.Now().Add(-time.Second), errors.New("over"))
	show("past", past)
	cancelPast()

	ctx, stop := context.WithCancel(bg)
	ran := make(chan bool)
	context.AfterFunc(ctx, func() { ran <- true })
	undo := context.AfterFunc(ctx, func() { fmt.Println("never") })
	fmt.Println(undo(), undo())
	stop()
	fmt.Println(<-ran)

	p := &parent{Context: bg, done: make(chan struct{})}
	under, cancelUnder := context.WithCancel(p)
	defer cancelUnder()
	p.err = errors.New("own end")
	close(p.done)
	<-under.Done()
	fmt.Println(under.Err(), context.Cause(under))

	func() {
		defer func() { fmt.Println(recover()) }()
		context.WithValue(bg, nil, 1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		context.WithValue(bg, []int{}, 1)
	}()
}
