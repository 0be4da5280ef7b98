package url

import (
	"errors"
	"strconv"
	"strings"
)

// checkAddress says what keeps s from being the IPv6 address, with or without a zone, that brackets in a host enclose.
func checkAddress(s string) error {
	a := &address{all: s}
	colon, dot, percent := strings.IndexByte(s, ':'), strings.IndexByte(s, '.'), strings.IndexByte(s, '%')
	before := func(i, j int) bool { return i >= 0 && (j < 0 || i < j) }
	switch {
	case before(dot, colon) && before(dot, percent):
		if !a.dotted(s) {
			return a
		}
		return errors.New("invalid IP-literal")
	case before(colon, percent):
		if !a.hexadecimal() {
			return a
		}
		return nil
	case percent >= 0:
		a.fail("missing IPv6 address", "")
	default:
		a.fail("unable to parse IP", "")
	}
	return a
}

// An address is being parsed; it is an error once that failed.
type address struct {
	all  string
	msg  string
	rest string
}

func (a *address) Error() string {
	s := "ParseAddr(" + strconv.Quote(a.all) + "): " + a.msg
	if a.rest != "" {
		s += " (at " + strconv.Quote(a.rest) + ")"
	}
	return s
}

func (a *address) fail(msg, rest string) bool {
	a.msg, a.rest = msg, rest
	return false
}

// dotted parses four decimal numbers with dots between them.
func (a *address) dotted(s string) bool {
	value, digits, dots := 0, 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			if digits == 1 && value == 0 {
				return a.fail("IPv4 field has octet with leading zero", "")
			}
			digits++
			value = 10*value + int(c-'0')
			if value > 255 {
				return a.fail("IPv4 field has value >255", "")
			}
		case c != '.':
			return a.fail("unexpected character", s[i:])
		case digits == 0 || i == len(s)-1:
			return a.fail("IPv4 field must have at least one digit", s[i:])
		case dots == 3:
			return a.fail("IPv4 address too long", "")
		default:
			dots++
			value, digits = 0, 0
		}
	}
	if dots < 3 {
		return a.fail("IPv4 address too short", "")
	}
	return true
}

// hexadecimal parses up to eight groups with colons between them; a double colon stands for all that are missing, and the
// last two may be an IPv4 address.
func (a *address) hexadecimal() bool {
	s, zone, hasZone := strings.Cut(a.all, "%")
	if hasZone && zone == "" {
		return a.fail("zone must be a non-empty string", "")
	}
	s, gap := strings.CutPrefix(s, "::")
	if gap && s == "" {
		return true
	}
	groups := 0
	for groups < 8 {
		n := 0
		for n < len(s) && hexValue(s[n]) >= 0 {
			if n++; n > 4 {
				return a.fail("each group must have 4 or less digits", s)
			}
		}
		if n == 0 {
			return a.fail("each colon-separated field must have at least one digit", s)
		}
		if n < len(s) && s[n] == '.' {
			if !gap && groups != 6 {
				return a.fail("embedded IPv4 address must replace the final 2 fields of the address", s)
			}
			if groups > 6 {
				return a.fail("too many hex fields to fit an embedded IPv4 at the end of the address", s)
			}
			if !a.dotted(s) {
				return false
			}
			s = ""
			groups += 2
			break
		}
		groups++
		if s = s[n:]; s == "" {
			break
		}
		if s[0] != ':' {
			return a.fail("unexpected character, want colon", s)
		}
		if len(s) == 1 {
			return a.fail("colon must be followed by more characters", s)
		}
		if s = s[1:]; s[0] == ':' {
			if gap {
				return a.fail("multiple :: in address", s)
			}
			gap = true
			if s = s[1:]; s == "" {
				break
			}
		}
	}
	switch {
	case s != "":
		return a.fail("trailing garbage after address", s)
	case groups < 8 && !gap:
		return a.fail("address string too short", "")
	case groups == 8 && gap:
		return a.fail("the :: must expand to at least one field of zeros", "")
	}
	return true
}
