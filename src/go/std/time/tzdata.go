package time

import "errors"

// This file reads time zones in the form of the IANA database's compiled files (RFC 9636) and their rules for the future.

var errTZData = errors.New("malformed time zone information")

// tzReader takes a file apart; what is beyond its end is zero and sets short.
type tzReader struct {
	data  []byte
	short bool
}

func (r *tzReader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.short = true
		r.data = nil
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func bigEndian(b []byte) int64 {
	var n int64
	for i, c := range b {
		if i == 0 && c >= 0x80 {
			n = -1
		}
		n = n<<8 | int64(c)
	}
	return n
}

func (r *tzReader) number() int { return int(bigEndian(r.take(4))) }

// LoadLocationFromTZData returns the Location that data, a compiled file of the IANA database, describes.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := &tzReader{data: data}
	width := 4
	for {
		if string(r.take(4)) != "TZif" {
			return nil, errTZData
		}
		head := r.take(16)
		if len(head) != 16 {
			return nil, errTZData
		}
		version := head[0]
		if version != 0 && version != '2' && version != '3' {
			return nil, errTZData
		}
		// In the order of the header.
		nUT, nStd, nLeap, nTime, nZone, nChar := r.number(), r.number(), r.number(), r.number(), r.number(), r.number()
		if r.short {
			return nil, errTZData
		}
		size := nTime*(width+1) + nZone*6 + nChar + nLeap*(width+4) + nStd + nUT
		if version != 0 && width == 4 {
			// The same follows with times of 64 bits.
			r.take(size)
			width = 8
			continue
		}
		times, kinds := r.take(nTime*width), r.take(nTime)
		zones, chars := r.take(nZone*6), r.take(nChar)
		r.take(nLeap*(width+4) + nStd + nUT)
		if r.short || nZone == 0 {
			return nil, errTZData
		}
		l := &Location{name: name}
		if rest := r.data; len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
			l.rule = string(rest[1 : len(rest)-1])
		}
		list := make([]zoneChange, nZone)
		for i := range list {
			z := zones[6*i : 6*i+6]
			if int(z[5]) >= nChar {
				return nil, errTZData
			}
			end := int(z[5])
			for end < nChar && chars[end] != 0 {
				end++
			}
			list[i] = zoneChange{alpha, string(chars[z[5]:end]), int(bigEndian(z[:4])), z[4] != 0}
		}
		// Before the first change the first zone that is not daylight saving time is in use.
		before := list[0]
		for i := 0; i < nZone && before.isDST; i++ {
			if !list[i].isDST {
				before = list[i]
			}
		}
		l.changes = append(l.changes, before)
		for i := range nTime {
			if int(kinds[i]) >= nZone {
				return nil, errTZData
			}
			c := list[kinds[i]]
			c.when = bigEndian(times[i*width : (i+1)*width])
			l.changes = append(l.changes, c)
		}
		return l, nil
	}
}

// ruleZone returns the zone in use by a rule, whose beginning is known to be in use from the instant from on.
func ruleZone(rule string, from, sec int64) (zoneSpan, bool) {
	p := &ruleParser{s: rule}
	std := zoneSpan{name: p.name(), start: from, end: omega}
	std.offset = -p.offset()
	if p.bad {
		return zoneSpan{}, false
	}
	if p.s == "" || p.s[0] == ',' {
		return std, true
	}
	dst := zoneSpan{name: p.name(), offset: std.offset + 3600, isDST: true}
	if p.s != "" && p.s[0] != ',' {
		dst.offset = -p.offset()
	}
	if p.s == "" {
		p.s = ",M3.2.0,M11.1.0"
	}
	p.skip(',')
	begin := p.s
	p.day(1970)
	p.skip(',')
	end := p.s
	p.day(1970)
	if p.bad || p.s != "" {
		return zoneSpan{}, false
	}
	year, _, _, _ := civil(floorDiv(sec+unixEpoch, secondsPerDay))
	// The changes of this year and its neighbours, in order.
	var at int64 = alpha
	span := std
	for y := year - 1; y <= year+1; y++ {
		b, e := &ruleParser{s: begin}, &ruleParser{s: end}
		start := daysSince1(int64(y))*secondsPerDay - unixEpoch
		toDST, toStd := start+b.day(y)-int64(std.offset), start+e.day(y)-int64(dst.offset)
		first, second, firstAt, secondAt := dst, std, toDST, toStd
		if toStd < toDST {
			first, second, firstAt, secondAt = std, dst, toStd, toDST
		}
		for i, change := range []int64{firstAt, secondAt} {
			z := first
			if i == 1 {
				z = second
			}
			if change > sec {
				if span.end == omega {
					span.end = change
				}
				continue
			}
			at = change
			span = z
			span.start, span.end = at, omega
		}
	}
	return span, true
}

type ruleParser struct {
	s   string
	bad bool
}

func (p *ruleParser) skip(c byte) {
	if p.s == "" || p.s[0] != c {
		p.bad = true
		return
	}
	p.s = p.s[1:]
}

func (p *ruleParser) peek(c byte) bool { return p.s != "" && p.s[0] == c }

func (p *ruleParser) number() int {
	i, n := 0, 0
	for ; isDigit(p.s, i) && i < 4; i++ {
		n = n*10 + int(p.s[i]-'0')
	}
	p.bad = p.bad || i == 0
	p.s = p.s[i:]
	return n
}

// name reads CET or <+03>.
func (p *ruleParser) name() string {
	i := 0
	if p.peek('<') {
		for i < len(p.s) && p.s[i] != '>' {
			i++
		}
		if i == len(p.s) {
			p.bad = true
			return ""
		}
		name := p.s[1:i]
		p.s = p.s[i+1:]
		return name
	}
	for i < len(p.s) && !isDigit(p.s, i) && p.s[i] != ',' && p.s[i] != '-' && p.s[i] != '+' {
		i++
	}
	p.bad = p.bad || i < 3
	name := p.s[:i]
	p.s = p.s[i:]
	return name
}

// offset reads [+-]hh[:mm[:ss]].
func (p *ruleParser) offset() int {
	sign := 1
	if p.peek('-') {
		sign = -1
		p.skip('-')
	} else if p.peek('+') {
		p.skip('+')
	}
	n := p.number() * 3600
	for unit := 60; unit > 0 && p.peek(':'); unit /= 60 {
		p.skip(':')
		n += p.number() * unit
	}
	return sign * n
}

// day reads when in the year a change comes, in seconds of the clocks before it.
func (p *ruleParser) day(year int) int64 {
	day := 0
	switch {
	case p.peek('J'):
		// February 29 is never counted.
		p.skip('J')
		day = p.number() - 1
		if isLeap(year) && day >= 59 {
			day++
		}
	case p.peek('M'):
		p.skip('M')
		month := Month(p.number())
		p.skip('.')
		week := p.number()
		p.skip('.')
		wd := Weekday(p.number())
		if month < January || month > December {
			p.bad = true
			return 0
		}
		day = daysBefore(month, isLeap(year))
		first := weekday(daysSince1(int64(year)) + int64(day))
		in := int(wd-first+7) % 7
		// The fifth is the last.
		for i := 1; i < week && in+7 < daysIn(month, year); i++ {
			in += 7
		}
		day += in
	default:
		day = p.number()
	}
	sec := 2 * 3600
	if p.peek('/') {
		p.skip('/')
		sec = p.offset()
	}
	return int64(day*secondsPerDay + sec)
}
