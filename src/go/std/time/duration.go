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
		if r < m-r {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return -1 << 63
	}
	if r < m-r {
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

type durationError struct {
	what  string
	value string
}

func (e *durationError) Error() string { return "time: " + e.what + " " + quote(e.value) }

// ParseDuration reads a duration as String writes it: numbers with units, as in "1h15m30.5s" or "-1.5h". Units are ns, us (or µs),
// ms, s, m and h.
func ParseDuration(s string) (Duration, error) {
	whole := s
	invalid := func(what string) (Duration, error) { return 0, &durationError{what, whole} }
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return invalid("invalid duration")
	}
	// As large as the largest negative duration.
	const limit = 1 << 63
	var sum uint64
	for s != "" {
		n, frac, scale := uint64(0), uint64(0), 1.0
		i := 0
		for ; isDigit(s, i); i++ {
			if n > limit/10 {
				return invalid("invalid duration")
			}
			n = n*10 + uint64(s[i]-'0')
			if n > limit {
				return invalid("invalid duration")
			}
		}
		digits := i
		if i < len(s) && s[i] == '.' {
			i++
			for full := false; isDigit(s, i); i++ {
				digits++
				// What is beyond the precision of a duration has no say.
				full = full || frac > (limit-1)/10
				if !full {
					frac = frac*10 + uint64(s[i]-'0')
					scale *= 10
				}
			}
		}
		if digits == 0 {
			return invalid("invalid duration")
		}
		s = s[i:]
		i = 0
		for i < len(s) && s[i] != '.' && !isDigit(s, i) {
			i++
		}
		if i == 0 {
			return invalid("missing unit in duration")
		}
		unit := unitNamed(s[:i])
		if unit == 0 {
			return invalid("unknown unit " + quote(s[:i]) + " in duration")
		}
		s = s[i:]
		if n > limit/unit {
			return invalid("invalid duration")
		}
		n *= unit
		if frac > 0 {
			n += uint64(float64(frac) * (float64(unit) / scale))
		}
		sum += n
		if n > limit || sum > limit {
			return invalid("invalid duration")
		}
	}
	if neg {
		return -Duration(sum), nil
	}
	if sum > limit-1 {
		return invalid("invalid duration")
	}
	return Duration(sum), nil
}

func unitNamed(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}
