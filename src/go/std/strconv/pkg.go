// Package strconv converts between basic values and their text.
package strconv

import "errors"

// IntSize is the number of bits of an int.
const IntSize = 64

// ErrRange says that a value is too large for its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text does not have the form that is wanted.
var ErrSyntax = errors.New("invalid syntax")

// A NumError says which function could not convert what, and why.
type NumError struct {
	Func string
	Num  string
	Err  error
}

// Error returns the whole message.
func (e *NumError) Error() string {
	return "strconv." + e.Func + ": " + "parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *NumError) Unwrap() error { return e.Err }

func fail(fn, s string, code int, base, bitSize int) error {
	switch code {
	case 1:
		return &NumError{fn, s, ErrSyntax}
	case 2:
		return &NumError{fn, s, ErrRange}
	case 3:
		return &NumError{fn, s, errors.New("invalid base " + Itoa(base))}
	case 4:
		return &NumError{fn, s, errors.New("invalid bit size " + Itoa(bitSize))}
	}
	return nil
}

// The natives give a code: 0 for success, 1 syntax, 2 range, 3 base, 4 bit size.
func parseInt(s string, base, bitSize int) (int64, int)

func parseUint(s string, base, bitSize int) (uint64, int)

// Atoi is ParseInt(s, 10, 0) for an int.
func Atoi(s string) (int, error) {
	i, code := parseInt(s, 10, 0)
	if code != 0 {
		return int(i), fail("Atoi", s, code, 10, 0)
	}
	return int(i), nil
}

// ParseInt reads an integer in the given base; base 0 goes by the prefix 0b, 0o, 0 or 0x and allows underscores.
// What does not fit bitSize bits gives the nearest value that does, with ErrRange.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, code := parseInt(s, base, bitSize)
	if code != 0 {
		err = fail("ParseInt", s, code, base, bitSize)
	}
	return i, err
}

// ParseUint is ParseInt without a sign.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	i, code := parseUint(s, base, bitSize)
	if code != 0 {
		return i, fail("ParseUint", s, code, base, bitSize)
	}
	return i, nil
}

func parseFloat(s string, bitSize int) (float64, int)

// ParseFloat reads a floating-point number. What is too large gives an infinity with ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, code := parseFloat(s, bitSize)
	if code != 0 {
		return f, fail("ParseFloat", s, code, 0, 0)
	}
	return f, nil
}

// ParseComplex reads a complex number: N, Ni or N±Ni, perhaps in parentheses.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	t := s
	if len(t) >= 2 && t[0] == '(' && t[len(t)-1] == ')' {
		t = t[1 : len(t)-1]
	}
	split := complexSplit(t)
	if split < 0 {
		return 0, &NumError{"ParseComplex", s, ErrSyntax}
	}
	var pending error
	parse := func(part string) (float64, bool) {
		f, code := parseFloat(part, size)
		if code == 2 {
			pending = ErrRange
		}
		return f, code != 1
	}
	var re, im float64
	ok := true
	if split > 0 {
		re, ok = parse(t[:split])
	}
	if imag := t[split:]; ok && imag != "" {
		imag = imag[:len(imag)-1]
		if split > 0 && imag[0] == '+' && imag[1] != '+' {
			imag = imag[1:]
		}
		im, ok = parse(imag)
	}
	if !ok {
		return 0, &NumError{"ParseComplex", s, ErrSyntax}
	}
	if pending != nil {
		return complex(re, im), &NumError{"ParseComplex", s, pending}
	}
	return complex(re, im), nil
}

// complexSplit returns where the imaginary part begins: len(s) if there is none, -1 if s is no complex number.
func complexSplit(s string) int

// ParseBool reads 1, t, T, TRUE, true, True, 0, f, F, FALSE, false or False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string

func formatInt(i int64, base int) string

func formatUint(i uint64, base int) string

// FormatInt returns i in a base from 2 to 36.
func FormatInt(i int64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatInt(i, base)
}

// FormatUint returns i in a base from 2 to 36.
func FormatUint(i uint64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatUint(i, base)
}

func formatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatFloat returns f in the format b, e, E, f, g, G, x or X with prec digits, as few as needed if prec is -1.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	return formatFloat(f, fmt, prec, bitSize)
}

// FormatComplex returns c as (a+bi), both parts as FormatFloat writes them.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	bitSize >>= 1
	im := FormatFloat(imag(c), fmt, prec, bitSize)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize) + im + "i)"
}

// AppendInt adds FormatInt(i, base) to dst.
func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

// AppendUint adds FormatUint(i, base) to dst.
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

// AppendFloat adds FormatFloat(f, fmt, prec, bitSize) to dst.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// AppendBool adds "true" or "false" to dst.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

// AppendQuote adds Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return append(dst, Quote(s)...) }

// AppendQuoteToASCII adds QuoteToASCII(s) to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte { return append(dst, QuoteToASCII(s)...) }

// AppendQuoteToGraphic adds QuoteToGraphic(s) to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }

// AppendQuoteRune adds QuoteRune(r) to dst.
func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, QuoteRune(r)...) }

// AppendQuoteRuneToASCII adds QuoteRuneToASCII(r) to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return append(dst, QuoteRuneToASCII(r)...) }

// AppendQuoteRuneToGraphic adds QuoteRuneToGraphic(r) to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// Quote returns a double-quoted Go literal for s.
func Quote(s string) string

// QuoteToASCII is Quote with everything beyond ASCII escaped.
func QuoteToASCII(s string) string

// QuoteToGraphic is Quote with all characters of unicode.IsGraphic as they are.
func QuoteToGraphic(s string) string

// QuoteRune returns a single-quoted Go literal for r.
func QuoteRune(r rune) string

// QuoteRuneToASCII is QuoteRune with everything beyond ASCII escaped.
func QuoteRuneToASCII(r rune) string

// QuoteRuneToGraphic is QuoteRune with all characters of unicode.IsGraphic as they are.
func QuoteRuneToGraphic(r rune) string

// CanBackquote reports whether s can stand between back quotes on one line.
func CanBackquote(s string) bool

// IsPrint reports whether Go prints r as it is.
func IsPrint(r rune) bool

// IsGraphic reports whether r is a graphic character.
func IsGraphic(r rune) bool

func unquote(s string) (string, bool)

func unquoteChar(s string, quote byte) (value rune, multibyte bool, n int)

// Unquote returns the string that the Go literal s stands for; for a character literal, that character.
func Unquote(s string) (string, error) {
	if t, ok := unquote(s); ok {
		return t, nil
	}
	return "", ErrSyntax
}

// UnquoteChar reads the first character or escape of s: the content of a literal in the given quotes.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, n := unquoteChar(s, quote)
	if n == 0 {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[n:], nil
}

func quotedPrefix(s string) int

// QuotedPrefix returns the quoted string that s begins with, as Unquote accepts it.
func QuotedPrefix(s string) (string, error) {
	n := quotedPrefix(s)
	if n == 0 {
		return "", ErrSyntax
	}
	return s[:n], nil
}
