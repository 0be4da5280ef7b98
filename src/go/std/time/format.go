package time

// Layouts for Format and Parse. They show how the reference time, Mon Jan 2 15:04:05 MST 2006, is written.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// What an element of a layout stands for.
type elemKind int

const (
	elemNone elemKind = iota
	elemLongMonth
	elemMonth
	elemNumMonth
	elemZeroMonth
	elemLongWeekday
	elemWeekday
	elemDay
	elemUnderDay
	elemZeroDay
	elemUnderYearDay
	elemZeroYearDay
	elemHour
	elemHour12
	elemZeroHour12
	elemMinute
	elemZeroMinute
	elemSecond
	elemZeroSecond
	elemLongYear
	elemYear
	elemPM
	elempm
	elemZone
	elemOffset
	elemFraction
)

// An element is a part of a layout that stands for a part of a time.
type element struct {
	kind elemKind
	// Where it stands in the layout.
	start, end int
	// Offsets: Z for UTC, colons between, and how many of hours, minutes and seconds.
	z, colon bool
	parts    int
	// Fractions: the digits, and whether zeros at the end are left out.
	digits int
	trims  bool
}

func hasPrefixAt(s string, i int, prefix string) bool {
	return len(s)-i >= len(prefix) && s[i:i+len(prefix)] == prefix
}

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// nextElement finds the first element of a layout from i on; its kind is elemNone if there is none.
func nextElement(layout string, i int) element {
	for ; i < len(layout); i++ {
		e := elementAt(layout, i)
		if e.kind != elemNone {
			return e
		}
	}
	return element{start: len(layout), end: len(layout)}
}

func elementAt(layout string, i int) element {
	is := func(kind elemKind, width int) element { return element{kind: kind, start: i, end: i + width} }
	at := func(text string) bool { return hasPrefixAt(layout, i, text) }
	switch layout[i] {
	case 'J':
		switch {
		case at("January"):
			return is(elemLongMonth, 7)
		case at("Jan") && !isLower(layout, i+3):
			return is(elemMonth, 3)
		}
	case 'M':
		switch {
		case at("Monday"):
			return is(elemLongWeekday, 6)
		case at("Mon") && !isLower(layout, i+3):
			return is(elemWeekday, 3)
		case at("MST"):
			return is(elemZone, 3)
		}
	case '0':
		switch {
		case at("002"):
			return is(elemZeroYearDay, 3)
		case i+1 < len(layout):
			switch layout[i+1] {
			case '1':
				return is(elemZeroMonth, 2)
			case '2':
				return is(elemZeroDay, 2)
			case '3':
				return is(elemZeroHour12, 2)
			case '4':
				return is(elemZeroMinute, 2)
			case '5':
				return is(elemZeroSecond, 2)
			case '6':
				return is(elemYear, 2)
			}
		}
	case '1':
		if at("15") {
			return is(elemHour, 2)
		}
		return is(elemNumMonth, 1)
	case '2':
		if at("2006") {
			return is(elemLongYear, 4)
		}
		return is(elemDay, 1)
	case '_':
		switch {
		case at("_2006"):
			// The underscore is text.
			return element{kind: elemLongYear, start: i + 1, end: i + 5}
		case at("_2"):
			return is(elemUnderDay, 2)
		case at("__2"):
			return is(elemUnderYearDay, 3)
		}
	case '3':
		return is(elemHour12, 1)
	case '4':
		return is(elemMinute, 1)
	case '5':
		return is(elemSecond, 1)
	case 'P':
		if at("PM") {
			return is(elemPM, 2)
		}
	case 'p':
		if at("pm") {
			return is(elempm, 2)
		}
	case '-', 'Z':
		e := element{kind: elemOffset, start: i, z: layout[i] == 'Z'}
		for _, form := range [...]struct {
			text  string
			colon bool
			parts int
		}{{"070000", false, 3}, {"07:00:00", true, 3}, {"0700", false, 2}, {"07:00", true, 2}, {"07", false, 1}} {
			if hasPrefixAt(layout, i+1, form.text) {
				e.colon, e.parts, e.end = form.colon, form.parts, i+1+len(form.text)
				return e
			}
		}
	case '.', ',':
		if i+1 < len(layout) && (layout[i+1] == '0' || layout[i+1] == '9') {
			j := i + 1
			for j < len(layout) && layout[j] == layout[i+1] {
				j++
			}
			// Another digit behind makes it a number in the text.
			if !isDigit(layout, j) {
				e := is(elemFraction, j-i)
				e.digits, e.trims = j-i-1, layout[i+1] == '9'
				return e
			}
		}
	}
	return element{}
}

func isLower(s string, i int) bool { return i < len(s) && 'a' <= s[i] && s[i] <= 'z' }

// appendInt writes n with zeros in front up to the width; the sign does not count.
func appendInt(b []byte, n int, width int) []byte {
	u := uint64(n)
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	s := digits(u)
	for i := len(s); i < width; i++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

// appendSpaced writes n with spaces in front up to the width.
func appendSpaced(b []byte, n int, width int) []byte {
	s := digits(uint64(n))
	for i := len(s); i < width; i++ {
		b = append(b, ' ')
	}
	return append(b, s...)
}

// Format returns the time as the layout shows it.
func (t Time) Format(layout string) string { return string(t.AppendFormat(nil, layout)) }

// AppendFormat adds what Format returns to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	zone := zoneSpan{name: "UTC"}
	s := t.sec
	if t.loc != nil {
		zone = t.loc.lookup(t.Unix())
		s += int64(zone.offset)
	}
	days := floorDiv(s, secondsPerDay)
	clock := int(s - days*secondsPerDay)
	hour, min, sec := clock/3600, clock/60%60, clock%60
	year, month, day, yday := civil(days)
	hour12 := (hour+11)%12 + 1
	for i := 0; i < len(layout); {
		e := nextElement(layout, i)
		b = append(b, layout[i:e.start]...)
		i = e.end
		switch e.kind {
		case elemYear:
			b = appendInt(b, max(year, -year)%100, 2)
		case elemLongYear:
			b = appendInt(b, year, 4)
		case elemMonth:
			b = append(b, month.String()[:3]...)
		case elemLongMonth:
			b = append(b, month.String()...)
		case elemNumMonth:
			b = appendInt(b, int(month), 0)
		case elemZeroMonth:
			b = appendInt(b, int(month), 2)
		case elemWeekday:
			b = append(b, weekday(days).String()[:3]...)
		case elemLongWeekday:
			b = append(b, weekday(days).String()...)
		case elemDay:
			b = appendInt(b, day, 0)
		case elemUnderDay:
			b = appendSpaced(b, day, 2)
		case elemZeroDay:
			b = appendInt(b, day, 2)
		case elemUnderYearDay:
			b = appendSpaced(b, yday+1, 3)
		case elemZeroYearDay:
			b = appendInt(b, yday+1, 3)
		case elemHour:
			b = appendInt(b, hour, 2)
		case elemHour12:
			b = appendInt(b, hour12, 0)
		case elemZeroHour12:
			b = appendInt(b, hour12, 2)
		case elemMinute:
			b = appendInt(b, min, 0)
		case elemZeroMinute:
			b = appendInt(b, min, 2)
		case elemSecond:
			b = appendInt(b, sec, 0)
		case elemZeroSecond:
			b = appendInt(b, sec, 2)
		case elemPM, elempm:
			half := "AM"
			if hour >= 12 {
				half = "PM"
			}
			if e.kind == elempm {
				half = string([]byte{half[0] | 0x20, 'm'})
			}
			b = append(b, half...)
		case elemOffset:
			b = appendOffset(b, zone.offset, e)
		case elemZone:
			if zone.name != "" {
				b = append(b, zone.name...)
			} else {
				b = appendOffset(b, zone.offset, element{parts: 2})
			}
		case elemFraction:
			b = appendFraction(b, int(t.nsec), layout[e.start], e)
		}
	}
	return b
}

func appendOffset(b []byte, offset int, e element) []byte {
	if offset == 0 && e.z {
		return append(b, 'Z')
	}
	sign := byte('+')
	abs := offset
	if offset < 0 {
		abs = -offset
	}
	// Less than a minute west of UTC has no sign.
	if offset <= -60 {
		sign = '-'
	}
	b = appendInt(append(b, sign), abs/3600, 2)
	for i, n := range [...]int{abs / 60 % 60, abs % 60} {
		if i+1 < e.parts {
			if e.colon {
				b = append(b, ':')
			}
			b = appendInt(b, n, 2)
		}
	}
	return b
}

func appendFraction(b []byte, nsec int, point byte, e element) []byte {
	start := len(b)
	b = appendInt(append(b, point), nsec, 9)
	if e.digits < 9 {
		b = b[:start+1+e.digits]
	} else {
		for i := 9; i < e.digits; i++ {
			b = append(b, '0')
		}
	}
	if e.trims {
		for len(b) > start && b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if len(b) == start+1 {
			b = b[:start]
		}
	}
	return b
}

// String returns the time as "2006-01-02 15:04:05.999999999 -0700 MST", with the monotonic reading if it has one.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		u, sign := uint64(t.mono), byte('+')
		if t.mono < 0 {
			u, sign = -u, '-'
		}
		b := append([]byte(" m="), sign)
		b = append(b, digits(u/1e9)...)
		b = appendInt(append(b, '.'), int(u%1e9), 9)
		s += string(b)
	}
	return s
}

// GoString returns the time as a call of Date, for the verb %#v.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := appendInt([]byte("time.Date("), year, 0)
	b = append(b, ", time."...)
	b = append(b, month.String()...)
	for _, n := range [...]int{day, hour, min, sec, int(t.nsec)} {
		b = appendInt(append(b, ", "...), n, 0)
	}
	b = append(b, ", "...)
	switch t.loc {
	case nil:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(b, "time.Location("...)
		b = append(b, quote(t.loc.name)...)
		b = append(b, ')')
	}
	return string(append(b, ')'))
}

// quote writes s as Go source, with every byte that is not ASCII escaped.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := []byte{'"'}
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}
