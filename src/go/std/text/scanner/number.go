package scanner

import "fmt"

func isDecimal(ch rune) bool { return '0' <= ch && ch <= '9' }

// lower returns the small letter, if ch is a letter of ASCII.
func lower(ch rune) rune { return ch | 0x20 }

// digitValue returns the value of a hexadecimal digit, or more than any has.
func digitValue(ch rune) rune {
	switch {
	case isDecimal(ch):
		return ch - '0'
	case 'a' <= lower(ch) && lower(ch) <= 'f':
		return lower(ch) - 'a' + 10
	}
	return 16
}

// A number is being read.
type number struct {
	s    *Scanner
	base rune
	// 0, or what follows the 0: x, o, b, or 0 for an octal number of old.
	prefix rune
	// The first digit that its base does not have.
	wrong             rune
	digits, separated bool
}

// digits reads digits and underscores and reports whether there was a digit.
func (n *number) read(base rune) (found bool) {
	for s := n.s; ; s.advance() {
		switch ch := s.ch; {
		case ch == '_':
			n.separated = true
		case isDecimal(ch) || base == 16 && digitValue(ch) < 16:
			if digitValue(ch) >= base && n.wrong == 0 {
				n.wrong = ch
			}
			found = true
		default:
			return found
		}
	}
}

func (n *number) name() string {
	switch n.prefix {
	case 'x':
		return "hexadecimal literal"
	case 'o', '0':
		return "octal literal"
	case 'b':
		return "binary literal"
	}
	return "decimal literal"
}

// number reads a number, from its first digit on; afterPoint says that there was a point before that.
func (s *Scanner) number(afterPoint bool) rune {
	n := &number{s: s, base: 10}
	floats := s.Mode&ScanFloats != 0
	if !afterPoint {
		n.begin()
		n.digits = n.read(n.base) || n.digits
		if afterPoint = s.ch == '.' && floats; afterPoint {
			s.advance()
		}
	}
	var tok rune = Int
	if afterPoint {
		tok = Float
		if n.prefix == 'o' || n.prefix == 'b' {
			s.error("invalid radix point in " + n.name())
		}
		n.digits = n.read(n.base) || n.digits
	}
	if !n.digits {
		s.error(n.name() + " has no digits")
	}
	if e := lower(s.ch); (e == 'e' || e == 'p') && floats {
		tok = Float
		n.exponent(e)
	} else if n.prefix == 'x' && tok == Float {
		s.error("hexadecimal mantissa requires a 'p' exponent")
	}
	if tok == Int && n.wrong != 0 {
		s.error(fmt.Sprintf("invalid digit %q in %s", n.wrong, n.name()))
	}
	if n.separated {
		s.endToken()
		if !separates(s.TokenText()) {
			s.error("'_' must separate successive digits")
		}
	}
	return tok
}

// begin reads the prefix.
func (n *number) begin() {
	if n.s.ch != '0' {
		return
	}
	n.s.advance()
	switch p := lower(n.s.ch); p {
	case 'x', 'o', 'b':
		n.prefix = p
		n.base = map[rune]rune{'x': 16, 'o': 8, 'b': 2}[p]
		n.s.advance()
	default:
		n.prefix, n.base, n.digits = '0', 8, true
	}
}

func (n *number) exponent(e rune) {
	s := n.s
	switch {
	case e == 'e' && n.prefix != 0 && n.prefix != '0':
		s.error(fmt.Sprintf("%q exponent requires decimal mantissa", s.ch))
	case e == 'p' && n.prefix != 'x':
		s.error(fmt.Sprintf("%q exponent requires hexadecimal mantissa", s.ch))
	}
	s.advance()
	if s.ch == '+' || s.ch == '-' {
		s.advance()
	}
	if !n.read(10) {
		s.error("exponent has no digits")
	}
}

// separates reports whether each underscore in a number stands between two digits, or between the prefix and a digit.
func separates(text string) bool {
	hexadecimal := false
	digit := func(i int) bool {
		return i >= 0 && i < len(text) && (isDecimal(rune(text[i])) || hexadecimal && digitValue(rune(text[i])) < 16)
	}
	begin := -1
	if len(text) > 1 && text[0] == '0' {
		if p := lower(rune(text[1])); p == 'x' || p == 'o' || p == 'b' {
			hexadecimal = p == 'x'
			begin = 1
		}
	}
	for i := range len(text) {
		if text[i] == '_' && !(digit(i+1) && (digit(i-1) || i-1 == begin && begin > 0)) {
			return false
		}
	}
	return true
}
