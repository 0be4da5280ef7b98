// Package context tells goroutines that their work is no longer wanted, and hands them values that belong to a request.
package context

import (
	"errors"
	"time"
)

// A Context carries a deadline, a cancellation and values from function to function.
type Context interface {
	// Deadline returns when the context will be canceled; ok is false if no time was set.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when the work should stop; nil if that can never happen.
	Done() <-chan struct{}
	// Err returns nil until Done is closed, and then why it was closed: Canceled or DeadlineExceeded.
	Err() error
	// Value returns what is stored for key, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was canceled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// A CancelFunc tells that work is no longer wanted. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that also says why; Cause returns it.
type CancelCauseFunc func(cause error)

type stringer interface{ String() string }

type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns a context that is never canceled: the root of all others.
func Background() Context { return backgroundCtx{} }

// TODO returns a context like Background, for where it is not clear yet which one to use.
func TODO() Context { return todoCtx{} }

// nameOf is how contexts print.
func nameOf(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return typeName(c)
}

func typeName(x any) string

// cancelKey is the key for which a cancelCtx returns itself.
var cancelKey int

// A child is told when the context above it is canceled.
type child interface {
	cancel(remove bool, err, cause error)
	base() *cancelCtx
}

type cancelCtx struct {
	Context
	done     chan struct{}
	children map[child]struct{}
	err      error
	cause    error
	// Ends what a parent's own AfterFunc began, if that tells of its cancellation.
	stop func() bool
}

func (c *cancelCtx) Value(key any) any {
	if key == &cancelKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) base() *cancelCtx { return c }

func (c *cancelCtx) Done() <-chan struct{} { return c.done }

func (c *cancelCtx) Err() error {
	raceClosed(c.done)
	return c.err
}

// raceClosed tells the race detector that what comes after the close of done follows, if it was closed.
func raceClosed(done chan struct{})

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

// ancestor returns the nearest cancelCtx at or above parent, if parent's Done is still that one's.
func ancestor(parent Context) (*cancelCtx, bool) {
	done := parent.Done()
	if done == nil {
		return nil, false
	}
	p, ok := parent.Value(&cancelKey).(*cancelCtx)
	return p, ok && (<-chan struct{})(p.done) == done
}

// watch arranges for c to be canceled when parent is.
func watch(parent Context, c child) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		c.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := ancestor(parent); ok {
		if p.children == nil {
			p.children = map[child]struct{}{}
		}
		p.children[c] = struct{}{}
		return
	}
	if a, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		c.base().stop = a.AfterFunc(func() { c.cancel(false, parent.Err(), Cause(parent)) })
		return
	}
	var own <-chan struct{}
	if x, ok := c.(Context); ok {
		own = x.Done()
	}
	go func() {
		select {
		case <-done:
			c.cancel(false, parent.Err(), Cause(parent))
		case <-own:
		}
	}()
}

func unwatch(parent Context, c child) {
	if stop := c.base().stop; stop != nil {
		stop()
		return
	}
	if p, ok := ancestor(parent); ok {
		delete(p.children, c)
	}
}

func (c *cancelCtx) cancel(remove bool, err, cause error) {
	if c.cancelTree(err, cause) && remove {
		unwatch(c.Context, c)
	}
}

// cancelTree cancels c and what is below it; false if it was canceled before.
func (c *cancelCtx) cancelTree(err, cause error) bool {
	if c.err != nil {
		return false
	}
	if cause == nil {
		cause = err
	}
	c.err = err
	c.cause = cause
	close(c.done)
	below := c.children
	c.children = nil
	for x := range below {
		x.cancel(false, err, cause)
	}
	return true
}

func newCancelCtx(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return &cancelCtx{Context: parent, done: make(chan struct{})}
}

// WithCancel returns a context that is canceled when cancel is called or parent is canceled. Call cancel when the
// work is done, whatever its outcome.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancelCtx(parent)
	watch(parent, c)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a reason, which Cause returns.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancelCtx(parent)
	watch(parent, c)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

// Cause returns why c was canceled: the reason given, else what c.Err returns; nil if c is not canceled.
func Cause(c Context) error {
	err := c.Err()
	if err == nil {
		return nil
	}
	if p, ok := c.Value(&cancelKey).(*cancelCtx); ok && p.cause != nil {
		return p.cause
	}
	return err
}

type timerCtx struct {
	cancelCtx
	deadline time.Time
	timer    *time.Timer
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.Context) + ".WithDeadline(" + text(c.deadline) + " [" + time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(remove bool, err, cause error) {
	if c.cancelTree(err, cause) && remove {
		unwatch(c.Context, c)
	}
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
}

// WithDeadline returns a context that is canceled at time d at the latest.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the cause of a cancellation at d.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if before, ok := parent.Deadline(); ok && before.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{cancelCtx: *newCancelCtx(parent), deadline: d}
	watch(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout returns a context that is canceled after timeout at the latest.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with the cause of a cancellation by the timeout.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

// text is how keys and values print: only strings and what has a String method show what they are.
func text(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return typeName(v)
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + text(c.key) + ", " + text(c.val) + ")"
}

func comparable_(x any) bool

// WithValue returns a context in which key has the value val. Keys are of types of one's own, so that packages do
// not get into each other's way.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !comparable_(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type withoutCancelCtx struct{ c Context }

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) String() string                        { return nameOf(c.c) + ".WithoutCancel" }
func (c withoutCancelCtx) Value(key any) any {
	if key == &cancelKey {
		return nil
	}
	return c.c.Value(key)
}

// WithoutCancel returns a context with parent's values that is not canceled when parent is.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

type afterFuncCtx struct {
	cancelCtx
	started bool
	f       func()
}

func (a *afterFuncCtx) cancel(remove bool, err, cause error) {
	a.cancelTree(err, cause)
	if remove {
		unwatch(a.Context, a)
	}
	if !a.started {
		a.started = true
		go a.f()
	}
}

// AfterFunc calls f in a goroutine of its own when ctx is canceled. stop reports whether it kept f from being called.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{cancelCtx: *newCancelCtx(ctx), f: f}
	watch(ctx, a)
	return func() bool {
		stopped := !a.started
		a.started = true
		if stopped {
			a.cancel(true, Canceled, nil)
		}
		return stopped
	}
}
