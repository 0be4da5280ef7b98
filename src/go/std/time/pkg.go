// Package time measures time and waits for it to pass.
package time

// A Duration is a length of time in nanoseconds.
type Duration int64

// Common durations. There is none for a day, which is not always 24 hours long.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

// String writes the duration as in 1h15m30.918s. The zero duration is 0s.
func (d Duration) String() string {
	if d == 0 {
		return "0s"
	}
	neg := d < 0
	u := uint64(d)
	if neg {
		u = -u
	}
	var s string
	if u < uint64(Second) {
		switch {
		case u < uint64(Microsecond):
			s = digits(u) + "ns"
		case u < uint64(Millisecond):
			s = fraction(u, 3) + "µs"
		default:
			s = fraction(u, 6) + "ms"
		}
	} else {
		secs := u / uint64(Second)
		s = fraction(u-secs/60*60*uint64(Second), 9) + "s"
		if mins := secs / 60; mins > 0 {
			s = digits(mins%60) + "m" + s
			if hours := mins / 60; hours > 0 {
				s = digits(hours) + "h" + s
			}
		}
	}
	if neg {
		return "-" + s
	}
	return s
}

func digits(u uint64) string {
	if u == 0 {
		return "0"
	}
	s := ""
	for ; u > 0; u /= 10 {
		s = string(rune('0'+u%10)) + s
	}
	return s
}

// fraction writes u / 10^n without trailing zeros.
func fraction(u uint64, n int) string {
	s := ""
	shown := false
	for i := 0; i < n; i++ {
		d := u % 10
		shown = shown || d != 0
		if shown {
			s = string(rune('0'+d)) + s
		}
		u /= 10
	}
	if shown {
		s = "." + s
	}
	return digits(u) + s
}

// Nanoseconds returns the duration in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the duration in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns the duration in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration in seconds.
func (d Duration) Seconds() float64 {
	sec := d / Second
	nsec := d % Second
	return float64(sec) + float64(nsec)/1e9
}

// Minutes returns the duration in minutes.
func (d Duration) Minutes() float64 {
	min := d / Minute
	nsec := d % Minute
	return float64(min) + float64(nsec)/(60*1e9)
}

// Hours returns the duration in hours.
func (d Duration) Hours() float64 {
	h := d / Hour
	nsec := d % Hour
	return float64(h) + float64(nsec)/(60*60*1e9)
}

// Truncate rounds the duration towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds the duration to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if r+r < m {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return -1 << 63
	}
	if r+r < m {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return 1<<63 - 1
}

// Abs returns the duration without its sign.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == -1<<63:
		return 1<<63 - 1
	default:
		return -d
	}
}

// Sleep waits for at least d.
func Sleep(d Duration)

// A Time is an instant, to the nanosecond.
type Time struct {
	sec  int64
	nsec int64
	mono int64
}

func now() (sec, nsec, mono int64)

// Now returns the current time.
func Now() Time {
	sec, nsec, mono := now()
	return Time{sec, nsec, mono}
}

// Unix returns the time that many seconds and nanoseconds after the start of 1970.
func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{sec, nsec, 0}
}

// Since returns the time that has passed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the time until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// Unix returns the seconds since the start of 1970.
func (t Time) Unix() int64 { return t.sec }

// UnixMilli returns the milliseconds since the start of 1970.
func (t Time) UnixMilli() int64 { return t.sec*1e3 + t.nsec/1e6 }

// UnixMicro returns the microseconds since the start of 1970.
func (t Time) UnixMicro() int64 { return t.sec*1e6 + t.nsec/1e3 }

// UnixNano returns the nanoseconds since the start of 1970.
func (t Time) UnixNano() int64 { return t.sec*1e9 + t.nsec }

// Nanosecond returns the nanoseconds within the second.
func (t Time) Nanosecond() int { return int(t.nsec) }

// Sub returns the time from u to t.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return Duration(t.mono - u.mono)
	}
	return Duration((t.sec-u.sec)*1e9 + t.nsec - u.nsec)
}

// Add returns the time d after t.
func (t Time) Add(d Duration) Time {
	r := Unix(t.sec, t.nsec+int64(d%1e9))
	r.sec += int64(d / 1e9)
	if t.mono != 0 {
		r.mono = t.mono + int64(d)
	}
	return r
}

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	switch d := t.Sub(u); {
	case d < 0:
		return -1
	case d > 0:
		return 1
	}
	return 0
}

// After reports whether t is later than u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is earlier than u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal reports whether t and u are the same instant.
func (t Time) Equal(u Time) bool { return t.sec == u.sec && t.nsec == u.nsec }

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
	t := &Timer{C: c, c: c}
	t.r.start(d, t.fire)
	return t
}

// AfterFunc calls f in its own goroutine after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{f: f}
	t.r.start(d, t.fire)
	return t
}

// Stop keeps the timer from firing; false if it has fired or was stopped.
func (t *Timer) Stop() bool {
	active := t.r.stop()
	t.drain()
	return active
}

// Reset has the timer fire after d from now; false if it had fired or was stopped.
func (t *Timer) Reset(d Duration) bool {
	active := t.r.stop()
	t.drain()
	t.r.start(d, t.fire)
	return active
}

// drain takes back a time that was sent but not received: after Stop or Reset no old one arrives.
func (t *Timer) drain() {
	if t.c == nil {
		return
	}
	select {
	case <-t.c:
	default:
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
func (t *Ticker) Stop() { t.r.stop() }

// Reset stops the ticker and starts it with another interval.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	t.r.stop()
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
