// Package signal lets a program hear of signals. In the page there is one: the Stop button interrupts a program that asks for
// os.Interrupt, where it ends any other.
package signal

import (
	"context"
	"os"
	"slices"
	"syscall"
)

// A listener is a channel with the signals it wants, all of them if wanted is nil.
type listener struct {
	c      chan<- os.Signal
	wanted []os.Signal
	all    bool
}

var (
	listeners  []*listener
	ignored    []os.Signal
	allIgnored bool
)

// listen has deliver called, as a goroutine, for each signal from now on if on.
func listen(on bool, deliver func(sig int))

// die ends the program by the signal.
func die(sig int)

func update() { listen(len(listeners) > 0 || len(ignored) > 0 || allIgnored, deliver) }

// deliver hands a signal to all who want it, without waiting for room in their channels. One that nobody takes ends the program.
func deliver(n int) {
	sig := syscall.Signal(n)
	taken := Ignored(sig)
	for _, l := range listeners {
		if !l.all && !slices.Contains(l.wanted, os.Signal(sig)) {
			continue
		}
		taken = true
		select {
		case l.c <- sig:
		default:
		}
	}
	if !taken {
		die(n)
	}
}

// Notify has signals sent to c: those named, or all. Nobody waits for room in c, so it should be buffered.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	i := slices.IndexFunc(listeners, func(l *listener) bool { return l.c == c })
	if i < 0 {
		i = len(listeners)
		listeners = append(listeners, &listener{c: c})
	}
	l := listeners[i]
	l.wanted = append(l.wanted, sig...)
	l.all = l.all || len(sig) == 0
	for _, s := range sig {
		ignored = slices.DeleteFunc(ignored, func(i os.Signal) bool { return i == s })
	}
	if len(sig) == 0 {
		ignored, allIgnored = nil, false
	}
	update()
}

// Stop has no more signals sent to c.
func Stop(c chan<- os.Signal) {
	listeners = slices.DeleteFunc(listeners, func(l *listener) bool { return l.c == c })
	update()
}

// Ignore has nothing happen when one of the signals comes: of those named, or of all.
func Ignore(sig ...os.Signal) {
	forget(sig)
	if len(sig) == 0 {
		allIgnored = true
	}
	ignored = append(ignored, sig...)
	update()
}

// Ignored reports whether nothing happens when the signal comes.
func Ignored(sig os.Signal) bool { return allIgnored || slices.Contains(ignored, sig) }

// Reset has signals do again what they do without this package: those named, or all.
func Reset(sig ...os.Signal) {
	forget(sig)
	if len(sig) == 0 {
		ignored, allIgnored = nil, false
	}
	for _, s := range sig {
		ignored = slices.DeleteFunc(ignored, func(i os.Signal) bool { return i == s })
	}
	update()
}

// forget takes signals, or all, from all listeners.
func forget(sig []os.Signal) {
	if len(sig) == 0 {
		listeners = nil
		return
	}
	for _, l := range listeners {
		l.wanted = slices.DeleteFunc(l.wanted, func(s os.Signal) bool { return slices.Contains(sig, s) })
	}
	listeners = slices.DeleteFunc(listeners, func(l *listener) bool { return !l.all && len(l.wanted) == 0 })
}

type signalError string

func (e signalError) Error() string { return string(e) + " signal received" }

type signalContext struct {
	context.Context
	cancel context.CancelCauseFunc
	c      chan os.Signal
	sig    []os.Signal
}

func (c *signalContext) stop() {
	c.cancel(nil)
	Stop(c.c)
}

// String returns the call that made the context.
func (c *signalContext) String() string {
	name := "context.Background"
	if s, ok := c.Context.(interface{ String() string }); ok {
		name = s.String()
		const suffix = ".WithCancel"
		if n := len(name) - len(suffix); n > 0 && name[n:] == suffix {
			name = name[:n]
		}
	}
	s := "signal.NotifyContext(" + name
	if len(c.sig) > 0 {
		s += ", ["
		for i, sig := range c.sig {
			if i > 0 {
				s += " "
			}
			s += sig.String()
		}
		s += "]"
	}
	return s + ")"
}

// NotifyContext returns a context that is done when one of the signals comes, when stop is called or when the parent is done.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, cancel := context.WithCancelCause(parent)
	c := &signalContext{Context: inner, cancel: cancel, c: make(chan os.Signal, 1), sig: signals}
	Notify(c.c, signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case s := <-c.c:
				cancel(signalError(s.String()))
			case <-inner.Done():
			}
		}()
	}
	return c, c.stop
}
