package time

// Sleep waits for at least d.
func Sleep(d Duration)

type runtimeTimer struct {
	id int
}

// start calls f in the scheduler after d; f must not wait.
func (r *runtimeTimer) start(d Duration, f func())

// stop reports whether it kept the timer from firing.
func (r *runtimeTimer) stop() bool

// A Timer sends the time on C once, or calls a function, when its duration is over.
type Timer struct {
	C <-chan Time
	r runtimeTimer
	c chan Time
	f func()
	// A Timer that was not made by NewTimer or AfterFunc has neither.
	made bool
}

func (t *Timer) fire() {
	if t.f != nil {
		go t.f()
		return
	}
	select {
	case t.c <- Now():
	default:
	}
}

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{C: c, c: c, made: true}
	t.r.start(d, t.fire)
	return t
}

// AfterFunc calls f in its own goroutine after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{f: f, made: true}
	t.r.start(d, t.fire)
	return t
}

// Stop keeps the timer from firing; false if it has fired or was stopped.
func (t *Timer) Stop() bool {
	if !t.made {
		panic("time: Stop called on uninitialized Timer")
	}
	active := t.r.stop()
	return t.drain() || active
}

// Reset has the timer fire after d from now; false if it had fired or was stopped.
func (t *Timer) Reset(d Duration) bool {
	if !t.made {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.r.stop()
	active = t.drain() || active
	t.r.start(d, t.fire)
	return active
}

// drain takes back a time that was sent but not received: after Stop or Reset no old one arrives, and who has seen none was in
// time to stop the timer.
func (t *Timer) drain() bool {
	select {
	case <-t.c:
		return true
	default:
		return false
	}
}

// After sends the time on the channel it returns after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time
	r runtimeTimer
	c chan Time
	d Duration
}

func (t *Ticker) fire() {
	t.r.start(t.d, t.fire)
	select {
	case t.c <- Now():
	default:
	}
}

// NewTicker returns a Ticker that sends the time every d, which must be positive. Ticks that nobody receives are dropped.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{C: c, c: c, d: d}
	t.r.start(d, t.fire)
	return t
}

// Stop ends the ticks. It does not close the channel.
func (t *Ticker) Stop() {
	t.r.stop()
	t.drain()
}

func (t *Ticker) drain() {
	select {
	case <-t.c:
	default:
	}
}

// Reset stops the ticker and starts it with another interval.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.c == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.r.stop()
	t.drain()
	t.d = d
	t.r.start(d, t.fire)
}

// Tick returns the channel of a new Ticker.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
