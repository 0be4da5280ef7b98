package time

// A ParseError says where a value does not follow its layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// Error returns the text of the error.
func (e *ParseError) Error() string {
	s := "parsing time " + quote(e.Value)
	if e.Message != "" {
		return s + e.Message
	}
	return s + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

// Parse reads a time that is written as the layout shows. Without a zone in the layout it is in UTC. A zone's abbreviation counts
// if it is in use in Local at that time; otherwise it is taken for one with that name and no offset.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse for times of loc: those without a zone are in loc, and so is an abbreviation looked for.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// A timeParser reads the elements of one value.
type timeParser struct {
	rest string
	// Set if the element cannot be read, and if its number is out of range.
	bad     bool
	outside string

	year, month, day, yday    int
	hour, min, sec, nsec      int
	am, pm, utc, hasOffset    bool
	offset                    int
	zone                      string
	defaultLocation, location *Location
}

func parse(layout, value string, otherwise, local *Location) (Time, error) {
	p := &timeParser{rest: value, month: -1, day: -1, yday: -1, defaultLocation: otherwise, location: local}
	fail := func(layoutElem, valueElem, message string) (Time, error) {
		return Time{}, &ParseError{layout, value, layoutElem, valueElem, message}
	}
	for i := 0; ; {
		e := nextElement(layout, i)
		text := layout[i:e.start]
		if !p.skip(text) {
			return fail(text, p.rest, "")
		}
		if e.kind == elemNone {
			break
		}
		i = e.end
		held := p.rest
		p.element(e, layout)
		if p.outside != "" {
			return fail(layout[e.start:e.end], p.rest, ": "+p.outside+" out of range")
		}
		if p.bad {
			return fail(layout[e.start:e.end], held, "")
		}
	}
	if p.rest != "" {
		return fail("", p.rest, ": extra text: "+quote(p.rest))
	}
	if message := p.complete(); message != "" {
		return fail("", p.rest, message)
	}
	return p.time(), nil
}

// skip reads the text between elements; a space in it stands for any number of spaces.
func (p *timeParser) skip(text string) bool {
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			if p.rest != "" && p.rest[0] != ' ' {
				return false
			}
			for i < len(text) && text[i] == ' ' {
				i++
			}
			for p.rest != "" && p.rest[0] == ' ' {
				p.rest = p.rest[1:]
			}
			continue
		}
		if p.rest == "" || p.rest[0] != text[i] {
			return false
		}
		p.rest = p.rest[1:]
		i++
	}
	return true
}

// number reads up to most digits, and at least least.
func (p *timeParser) number(least, most int) int {
	i, n := 0, 0
	for ; i < most && isDigit(p.rest, i); i++ {
		n = n*10 + int(p.rest[i]-'0')
	}
	if i < least {
		p.bad = true
		return 0
	}
	p.rest = p.rest[i:]
	return n
}

func (p *timeParser) limited(least, low, high int, what string) int {
	n := p.number(least, 2)
	if !p.bad && (n < low || n > high) {
		p.outside = what
	}
	return n
}

// name reads a name out of a table of names of nine letters, or their first three, whatever the case. It returns its number.
func (p *timeParser) name(names string, long bool) int {
	for i := 0; i < len(names); i += 9 {
		name := names[i : i+3]
		if long {
			name = trimmed(names[i : i+9])
		}
		if len(p.rest) >= len(name) && equalFold(p.rest[:len(name)], name) {
			p.rest = p.rest[len(name):]
			return i / 9
		}
	}
	p.bad = true
	return -1
}

func equalFold(a, b string) bool {
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

func width(zeros bool) int {
	if zeros {
		return 2
	}
	return 1
}

func (p *timeParser) element(e element, layout string) {
	switch e.kind {
	case elemYear:
		p.fixedNumber(2, &p.year)
		if p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case elemLongYear:
		if !isDigit(p.rest, 0) {
			p.bad = true
			return
		}
		p.fixedNumber(4, &p.year)
	case elemMonth, elemLongMonth:
		p.month = p.name(monthNames, e.kind == elemLongMonth) + 1
	case elemNumMonth, elemZeroMonth:
		p.month = p.limited(width(e.kind == elemZeroMonth), 1, 12, "month")
	case elemWeekday, elemLongWeekday:
		p.name(dayNames, e.kind == elemLongWeekday)
	case elemDay, elemUnderDay, elemZeroDay:
		if e.kind == elemUnderDay {
			p.space()
		}
		// Whether the month has the day is seen at the end.
		p.day = p.number(width(e.kind == elemZeroDay), 2)
	case elemUnderYearDay:
		p.space()
		p.space()
		p.yday = p.number(1, 3)
	case elemZeroYearDay:
		p.yday = p.number(3, 3)
	case elemHour:
		p.hour = p.limited(1, 0, 23, "hour")
	case elemHour12, elemZeroHour12:
		p.hour = p.limited(width(e.kind == elemZeroHour12), 0, 12, "hour")
	case elemMinute, elemZeroMinute:
		p.min = p.limited(width(e.kind == elemZeroMinute), 0, 59, "minute")
	case elemSecond, elemZeroSecond:
		p.sec = p.limited(width(e.kind == elemZeroSecond), 0, 59, "second")
		if p.bad || p.outside != "" || !p.atFraction() {
			return
		}
		// A fraction may follow though the layout has none.
		if nextElement(layout, e.end).kind != elemFraction {
			p.fraction(p.fractionWidth())
		}
	case elemPM, elempm:
		want := "AMPM"
		if e.kind == elempm {
			want = "ampm"
		}
		switch {
		case hasPrefixAt(p.rest, 0, want[:2]):
			p.am = true
		case hasPrefixAt(p.rest, 0, want[2:]):
			p.pm = true
		default:
			p.bad = true
			return
		}
		p.rest = p.rest[2:]
	case elemOffset:
		if e.z && hasPrefixAt(p.rest, 0, "Z") {
			p.utc = true
			p.rest = p.rest[1:]
			return
		}
		p.readOffset(e)
	case elemZone:
		if hasPrefixAt(p.rest, 0, "UTC") {
			p.utc = true
			p.rest = p.rest[3:]
			return
		}
		n := zoneWidth(p.rest)
		if n == 0 {
			p.bad = true
			return
		}
		p.zone, p.rest = p.rest[:n], p.rest[n:]
	case elemFraction:
		if !e.trims {
			if len(p.rest) < 1+e.digits {
				p.bad = true
				return
			}
			p.fraction(1 + e.digits)
		} else if p.atFraction() {
			p.fraction(p.fractionWidth())
		}
	}
}

// fixedNumber reads exactly n characters, which may begin with a sign.
func (p *timeParser) fixedNumber(n int, into *int) {
	if len(p.rest) < n {
		p.bad = true
		return
	}
	text := p.rest[:n]
	p.rest = p.rest[n:]
	*into, p.bad = number(text)
}

func number(s string) (n int, bad bool) {
	neg := s != "" && s[0] == '-'
	if neg || s != "" && s[0] == '+' {
		s = s[1:]
	}
	for i := range len(s) {
		if !isDigit(s, i) {
			return 0, true
		}
		n = n*10 + int(s[i]-'0')
	}
	if neg {
		n = -n
	}
	return n, s == ""
}

func (p *timeParser) space() {
	if hasPrefixAt(p.rest, 0, " ") {
		p.rest = p.rest[1:]
	}
}

func (p *timeParser) atFraction() bool {
	return len(p.rest) >= 2 && (p.rest[0] == '.' || p.rest[0] == ',') && isDigit(p.rest, 1)
}

func (p *timeParser) fractionWidth() int {
	n := 1
	for isDigit(p.rest, n) {
		n++
	}
	return n
}

// fraction reads n characters as a point and digits, of which the first nine count.
func (p *timeParser) fraction(n int) {
	text := p.rest[:n]
	p.rest = p.rest[n:]
	if text[0] != '.' && text[0] != ',' {
		p.bad = true
		return
	}
	if len(text) > 10 {
		text = text[:10]
	}
	p.nsec, p.bad = number(text[1:])
	if p.nsec < 0 {
		p.outside = "fractional second"
		return
	}
	for i := len(text); i < 10; i++ {
		p.nsec *= 10
	}
}

// readOffset reads a sign and one to three numbers of two digits.
func (p *timeParser) readOffset(e element) {
	size := 1 + 2*e.parts
	if e.colon {
		size += e.parts - 1
	}
	if len(p.rest) < size {
		p.bad = true
		return
	}
	text := p.rest[:size]
	if e.colon && (text[3] != ':' || size > 6 && text[6] != ':') {
		p.bad = true
		return
	}
	p.rest = p.rest[size:]
	p.offset = 0
	p.hasOffset = true
	at := 1
	for i, unit := range [...]int{3600, 60, 1} {
		if i >= e.parts {
			break
		}
		if !isDigit(text, at) || !isDigit(text, at+1) {
			p.bad = true
			break
		}
		n := int(text[at]-'0')*10 + int(text[at+1]-'0')
		p.offset += n * unit
		if high := [...]int{24, 60, 60}[i]; n > high {
			p.outside = "time zone offset " + [...]string{"hour", "minute", "second"}[i]
		}
		at += 2
		if e.colon {
			at++
		}
	}
	switch text[0] {
	case '+':
	case '-':
		p.offset = -p.offset
	default:
		p.bad = true
	}
	// One second west of UTC cannot be told from no offset at all.
	if p.offset == -1 {
		p.hasOffset = false
	}
}

// zoneWidth returns the length of the abbreviation of a zone that s begins with, 0 if there is none.
func zoneWidth(s string) int {
	switch {
	case len(s) < 3:
		return 0
	case hasPrefixAt(s, 0, "ChST"), hasPrefixAt(s, 0, "MeST"):
		return 4
	case s[:3] == "GMT":
		return 3 + signedWidth(s[3:])
	case s[0] == '+' || s[0] == '-':
		return signedWidth(s)
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3, n == 4 && (s[3] == 'T' || s[:4] == "WITA"), n == 5 && s[4] == 'T':
		return n
	}
	return 0
}

// signedWidth returns the length of a signed number of hours, 0 if there is none.
func signedWidth(s string) int {
	if s == "" || s[0] != '-' && s[0] != '+' {
		return 0
	}
	i, n := 1, 0
	for ; isDigit(s, i); i++ {
		n = min(n*10+int(s[i]-'0'), 1000)
	}
	if i == 1 || n > 23 {
		return 0
	}
	return i
}

// complete puts together what was read; the result is what is wrong with it.
func (p *timeParser) complete() string {
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if p.yday >= 0 {
		leap := isLeap(p.year)
		days := 365
		if leap {
			days++
		}
		if p.yday < 1 || p.yday > days {
			return ": day-of-year out of range"
		}
		_, month, day, _ := civil(daysSince1(int64(p.year)) + int64(p.yday-1))
		if p.month >= 0 && p.month != int(month) {
			return ": day-of-year does not match month"
		}
		if p.day >= 0 && p.day != day {
			return ": day-of-year does not match day"
		}
		p.month, p.day = int(month), day
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

func (p *timeParser) time() Time {
	date := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	switch {
	case p.utc:
		return date(UTC)
	case p.hasOffset:
		t := date(UTC)
		t.sec -= int64(p.offset)
		z := p.location.lookup(t.Unix())
		if z.offset == p.offset && (p.zone == "" || z.name == p.zone) {
			t.setLoc(p.location)
		} else {
			t.setLoc(FixedZone(p.zone, p.offset))
		}
		return t
	case p.zone != "":
		t := date(UTC)
		if offset, ok := p.location.lookupName(p.zone, t.Unix()); ok {
			t.sec -= int64(offset)
			t.setLoc(p.location)
			return t
		}
		offset := 0
		if len(p.zone) > 3 && p.zone[:3] == "GMT" {
			// The clocks show that zone's time, so UTC is meant; the offset is but shown.
			offset, _ = number(p.zone[3:])
			offset *= 3600
		}
		t.setLoc(FixedZone(p.zone, offset))
		return t
	}
	return date(p.defaultLocation)
}
