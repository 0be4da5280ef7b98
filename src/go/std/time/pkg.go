// Package time measures time, shows it and waits for it to pass.
package time

// A Time is an instant, to the nanosecond, seen from a Location. The zero Time is the start of year 1, UTC. Times from Now carry
// the reading of a monotonic clock as well, by which Sub, Before, After, Compare and Equal go if both have one.
type Time struct {
	// Seconds since the start of year 1, UTC.
	sec  int64
	nsec int32
	// Reading of the monotonic clock in nanoseconds, 0 if there is none.
	mono int64
	// nil is UTC.
	loc *Location
}

const (
	secondsPerDay = 24 * 60 * 60
	// From the start of year 1 to the start of 1970.
	unixEpoch   = 719162 * secondsPerDay
	minDuration = Duration(-1 << 63)
	maxDuration = Duration(1<<63 - 1)
)

func now() (sec, nsec, mono int64)

// Now returns the current local time.
func Now() Time {
	sec, nsec, mono := now()
	return Time{sec + unixEpoch, int32(nsec), mono, Local}
}

// Unix returns the local time that many seconds and nanoseconds after the start of 1970, UTC.
func Unix(sec int64, nsec int64) Time {
	sec, nsec = carry(sec, nsec)
	return Time{sec + unixEpoch, int32(nsec), 0, Local}
}

// carry brings nsec between 0 and a second.
func carry(sec, nsec int64) (int64, int64) {
	sec += nsec / 1e9
	nsec %= 1e9
	if nsec < 0 {
		nsec += 1e9
		sec--
	}
	return sec, nsec
}

// UnixMilli returns the local time that many milliseconds after the start of 1970, UTC.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }

// UnixMicro returns the local time that many microseconds after the start of 1970, UTC.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

// Since returns the time that has passed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the time until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// Unix returns the seconds since the start of 1970, UTC.
func (t Time) Unix() int64 { return t.sec - unixEpoch }

// UnixMilli returns the milliseconds since the start of 1970, UTC.
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + int64(t.nsec)/1e6 }

// UnixMicro returns the microseconds since the start of 1970, UTC.
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + int64(t.nsec)/1e3 }

// UnixNano returns the nanoseconds since the start of 1970, UTC: of years from 1678 to 2262 only.
func (t Time) UnixNano() int64 { return t.Unix()*1e9 + int64(t.nsec) }

// IsZero reports whether t is the zero Time, the start of year 1, UTC.
func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// After reports whether t is later than u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is earlier than u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = int64(t.nsec), int64(u.nsec)
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Equal reports whether t and u are the same instant, in whatever locations. The operator == compares the locations and
// the readings of the monotonic clock as well.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Add returns the time d after t.
func (t Time) Add(d Duration) Time {
	sec, nsec := carry(int64(d/1e9), int64(t.nsec)+int64(d%1e9))
	t.sec += sec
	t.nsec = int32(nsec)
	if t.mono != 0 {
		sum := t.mono + int64(d)
		if (d < 0) != (sum < t.mono) && d != 0 {
			sum = 0
		}
		t.mono = sum
	}
	return t
}

// Sub returns the time from u to t, or the longest Duration there is if that is too long for one.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		d := Duration(t.mono - u.mono)
		switch {
		case d < 0 && t.mono > u.mono:
			return maxDuration
		case d > 0 && t.mono < u.mono:
			return minDuration
		}
		return d
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// AddDate returns the time that many years, months and days after t. A day that the month does not have counts on into the
// next: a month after October 31 is December 1.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}

// Truncate returns t without the monotonic reading, rounded down to a multiple of d since the zero time.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.over(d))
}

// Round returns t without the monotonic reading, rounded to the nearest multiple of d since the zero time, halves up.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.over(d)
	if r < d-r {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// over returns by how much t exceeds a multiple of d.
func (t Time) over(d Duration) Duration

// UTC returns the same instant, seen from UTC.
func (t Time) UTC() Time {
	t.loc = nil
	return t
}

// Local returns the same instant, seen from where the reader is.
func (t Time) Local() Time {
	t.loc = Local
	return t
}

// In returns the same instant, seen from loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

func (t *Time) setLoc(loc *Location) {
	if loc == UTC {
		loc = nil
	}
	t.mono = 0
	t.loc = loc
}

// Location returns where t is seen from.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the abbreviated name of the zone in use at t, as in "CET", and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	z := t.loc.lookup(t.Unix())
	return z.name, z.offset
}

// ZoneBounds returns when the zone in use at t began and when it ends; zero Times if it has no beginning or end.
func (t Time) ZoneBounds() (start, end Time) {
	z := t.loc.lookup(t.Unix())
	if t.loc != nil && t.loc.host != "" {
		_, _, z.start, z.end, _ = hostZone(t.loc.host, t.Unix(), true)
	}
	if z.start != alpha {
		start = Time{sec: z.start + unixEpoch, loc: t.loc}
	}
	if z.end != omega {
		end = Time{sec: z.end + unixEpoch, loc: t.loc}
	}
	return
}

// IsDST reports whether daylight saving time is in use at t.
func (t Time) IsDST() bool { return t.loc.lookup(t.Unix()).isDST }
