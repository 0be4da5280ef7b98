// Package big calculates with numbers of any size: integers (Int), fractions (Rat) and floating-point numbers of any precision (Float).
//
// Methods set their receiver and return it: z.Add(x, y) makes z the sum of x and y, each of which may be z as well.
package big

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// A Word is a digit of a number in base 2**64.
type Word uint

// nat is known to the natives alone: what looks like words is made when it is looked at.
type nat []Word

// MaxBase is the largest base for conversions to and from text.
const MaxBase = 62

var (
	errNoDigits = errors.New("number has no digits")
	errInvalSep = errors.New("'_' must separate successive digits")
)

// separators finds an underscore that does not stand between digits.
type separators struct {
	prev  byte
	wrong bool
}

// next is told '0' for digits, '_' and '.' for all else.
func (s *separators) next(kind byte) {
	if kind == '_' && s.prev != '0' || kind == '.' && s.prev == '_' {
		s.wrong = true
	}
	s.prev = kind
}

// check gives the error that there is, if there was no other.
func (s *separators) check(err error) error {
	if err == nil && (s.wrong || s.prev == '_') {
		return errInvalSep
	}
	return err
}

func scanSign(r io.ByteScanner) (neg bool, err error) {
	c, err := r.ReadByte()
	if err != nil {
		return false, err
	}
	if c != '-' && c != '+' {
		r.UnreadByte()
	}
	return c == '-', nil
}

func digitValue(c byte, base int) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z' && base <= 36:
		return int(c-'A') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 36
	}
	return MaxBase + 1
}

// scanDigits reads as many digits as there are, after a prefix if base is 0, and with a point if fracOk. The result is without the point, which is
// told by count: that of digits, or if there was a point minus that of digits after it.
func scanDigits(z *Int, r io.ByteScanner, base int, fracOk bool) (b, count int, err error) {
	if base != 0 && (base < 2 || base > MaxBase) || fracOk && base != 0 && base != 2 && base != 8 && base != 10 && base != 16 {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	sep := separators{prev: '.'}
	c, err := r.ReadByte()
	b = base
	octal := false
	if base == 0 {
		b = 10
		if err == nil && c == '0' {
			sep.prev = '0'
			count = 1
			c, err = r.ReadByte()
			if err == nil {
				switch c {
				case 'b', 'B':
					b = 2
				case 'o', 'O':
					b = 8
				case 'x', 'X':
					b = 16
				default:
					octal = !fracOk
				}
				if octal {
					b, count = 8, 0
				} else if b != 10 {
					count = 0
					c, err = r.ReadByte()
				}
			}
		}
	}
	digits := []byte{'0'}
	point := -1
	for ; err == nil; c, err = r.ReadByte() {
		if c == '.' && fracOk && point < 0 {
			sep.next('.')
			point = count
		} else if c == '_' && base == 0 {
			sep.next('_')
		} else if digitValue(c, b) < b {
			sep.next('0')
			count++
			digits = append(digits, c)
		} else {
			r.UnreadByte()
			break
		}
	}
	if err == io.EOF {
		err = nil
	}
	err = sep.check(err)
	z.setDigits(false, string(digits), b)
	if count == 0 {
		if octal {
			return 10, 1, err
		}
		err = errNoDigits
	}
	if point >= 0 {
		count = point - count
	}
	return b, count, err
}

// scanExponent reads an exponent, if there is one: of 10 after an e, of 2 after a p.
func scanExponent(r io.ByteScanner, sepOk bool) (exp int64, base int, err error) {
	c, err := r.ReadByte()
	if err == io.EOF {
		return 0, 10, nil
	}
	if err != nil {
		return 0, 10, err
	}
	switch c {
	case 'e', 'E':
		base = 10
	case 'p', 'P':
		base = 2
	default:
		r.UnreadByte()
		return 0, 10, nil
	}
	var digits []byte
	c, err = r.ReadByte()
	if err == nil && (c == '+' || c == '-') {
		if c == '-' {
			digits = append(digits, c)
		}
		c, err = r.ReadByte()
	}
	sep := separators{prev: '.'}
	hasDigits := false
	for ; err == nil; c, err = r.ReadByte() {
		if '0' <= c && c <= '9' {
			sep.next('0')
			digits = append(digits, c)
			hasDigits = true
		} else if c == '_' && sepOk {
			sep.next('_')
		} else {
			r.UnreadByte()
			break
		}
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && !hasDigits {
		err = errNoDigits
	}
	if err == nil {
		exp, err = strconv.ParseInt(string(digits), 10, 64)
	}
	return exp, base, sep.check(err)
}

// scaling gives the powers of 2 and 5 by which a number as scanDigits reads it has to be multiplied.
func scaling(base, count int, exp int64, ebase int) (exp2, exp5 int64) {
	if count < 0 {
		d := int64(count)
		switch base {
		case 10:
			exp2, exp5 = d, d
		case 2:
			exp2 = d
		case 8:
			exp2 = d * 3
		case 16:
			exp2 = d * 4
		}
	}
	exp2 += exp
	if ebase == 10 {
		exp5 += exp
	}
	return
}

// byteReader reads the bytes of a fmt.ScanState.
type byteReader struct {
	fmt.ScanState
}

func (r byteReader) ReadByte() (byte, error) {
	c, size, err := r.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", c)
	}
	return byte(c), err
}

func (r byteReader) UnreadByte() error { return r.UnreadRune() }

func writeMultiple(s fmt.State, text string, count int) {
	for ; count > 0; count-- {
		io.WriteString(s, text)
	}
}
