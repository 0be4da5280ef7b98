package url

import "strconv"

// part is a part of a URL. What may stand there as it is differs from part to part.
type part uint8

const (
	inPath part = iota
	inSegment
	inHost
	inZone
	inUserinfo
	inQuery
	inFragment
)

// What stands for itself in each part, besides letters and digits. A host has no escapes for ASCII, so that all it may not have is wrong.
var punctuation = [...]string{
	inPath:     "-_.~$&+,/:;=@",
	inSegment:  "-_.~$&+:=@",
	inHost:     "-_.~!$&'()*+,;=:[]<>\"",
	inZone:     "-_.~!$&'()*+,;=:[]<>\"",
	inUserinfo: "-_.~$&+,;=",
	inQuery:    "-_.~",
	inFragment: "-_.~$&+,/:;=?@!()*",
}

// plain has a bit for each part in which a byte stands for itself.
var plain = func() (bits [256]uint8) {
	const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	for p, more := range punctuation {
		for _, c := range []byte(alphanumeric + more) {
			bits[c] |= 1 << p
		}
	}
	return bits
}()

func isPlain(c byte, p part) bool { return plain[c]&(1<<p) != 0 }

// hexValue returns the value of a hexadecimal digit, or -1.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// An EscapeError is a % without two hexadecimal digits after it, or an escape that may not stand where it does.
type EscapeError string

// Error quotes the escape.
func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// An InvalidHostError is a character that a host name cannot have.
type InvalidHostError string

// Error quotes the character.
func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// QueryEscape returns s so that it can be a key or a value in a query: spaces become +, most other punctuation %XX.
func QueryEscape(s string) string { return escape(s, inQuery) }

// PathEscape returns s so that it can be one element of a path: / and what else does not stand for itself become %XX.
func PathEscape(s string) string { return escape(s, inSegment) }

// QueryUnescape undoes QueryEscape. A % must be followed by two hexadecimal digits.
func QueryUnescape(s string) (string, error) { return unescape(s, inQuery) }

// PathUnescape undoes PathEscape. It is QueryUnescape, but leaves + as it is.
func PathUnescape(s string) (string, error) { return unescape(s, inSegment) }

func escape(s string, p part) string {
	i := 0
	for i < len(s) && isPlain(s[i], p) {
		i++
	}
	if i == len(s) {
		return s
	}
	const digits = "0123456789ABCDEF"
	out := append(make([]byte, 0, len(s)+16), s[:i]...)
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case isPlain(c, p):
			out = append(out, c)
		case c == ' ' && p == inQuery:
			out = append(out, '+')
		default:
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

func unescape(s string, p part) (string, error) {
	var out []byte
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%':
			if i+2 >= len(s) || hexValue(s[i+1]) < 0 || hexValue(s[i+2]) < 0 {
				return "", EscapeError(s[i:min(i+3, len(s))])
			}
			c = byte(hexValue(s[i+1])<<4 | hexValue(s[i+2]))
			// A host escapes only what is not ASCII; a zone (RFC 6874) what could stand there anyway, and spaces.
			if s[i:i+3] != "%25" && (p == inHost && c < 0x80 || p == inZone && c != ' ' && !isPlain(c, inHost)) {
				return "", EscapeError(s[i : i+3])
			}
			out = append(append(out, s[done:i]...), c)
			i += 2
			done = i + 1
		case c == '+' && p == inQuery:
			out = append(append(out, s[done:i]...), ' ')
			done = i + 1
		case (p == inHost || p == inZone) && c < 0x80 && !isPlain(c, p):
			return "", InvalidHostError(s[i : i+1])
		}
	}
	if done == 0 {
		return s, nil
	}
	return string(append(out, s[done:]...)), nil
}

// isEncoded reports whether s needs no escapes but those it has. Brackets and the sub-delims of RFC 3986 are left as they are.
func isEncoded(s string, p part) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '!', '$', '&', '\'', '(', ')', '*', '+', ',', ';', '=', ':', '@', '[', ']', '%':
		default:
			if !isPlain(s[i], p) {
				return false
			}
		}
	}
	return true
}
