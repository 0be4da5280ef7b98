// Package utf8 converts between runes and UTF-8.
package utf8

const (
	// RuneError stands for bytes that are not UTF-8.
	RuneError = '\uFFFD'
	// RuneSelf is where runes begin to take more than one byte.
	RuneSelf = 0x80
	// MaxRune is the largest valid rune.
	MaxRune = '\U0010FFFF'
	// UTFMax is the largest number of bytes a rune takes.
	UTFMax = 4
)

// RuneCountInString returns the number of runes in s.
func RuneCountInString(s string) (n int)

// RuneCount returns the number of runes in p.
func RuneCount(p []byte) int { return RuneCountInString(string(p)) }

// ValidString reports whether s is UTF-8 throughout.
func ValidString(s string) bool

// Valid reports whether p is UTF-8 throughout.
func Valid(p []byte) bool { return ValidString(string(p)) }

// ValidRune reports whether r can be encoded as UTF-8.
func ValidRune(r rune) bool {
	return 0 <= r && r < 0xD800 || 0xDFFF < r && r <= MaxRune
}

// RuneLen returns the number of bytes of r in UTF-8, -1 if r is not valid.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case 0xD800 <= r && r <= 0xDFFF:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// RuneStart reports whether b may be the first byte of a rune.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// DecodeRuneInString returns the first rune of s and its width; RuneError and 0 if s is empty, RuneError and 1 if it
// does not begin with UTF-8.
func DecodeRuneInString(s string) (rune, int)

// DecodeLastRuneInString is DecodeRuneInString for the last rune.
func DecodeLastRuneInString(s string) (rune, int)

// DecodeRune returns the first rune of p and its width.
func DecodeRune(p []byte) (rune, int) {
	return DecodeRuneInString(string(p[:min(len(p), UTFMax)]))
}

// DecodeLastRune returns the last rune of p and its width.
func DecodeLastRune(p []byte) (rune, int) {
	return DecodeLastRuneInString(string(p[max(0, len(p)-UTFMax):]))
}

func fullRune(s string) bool

// FullRuneInString reports whether s begins with a whole rune. Bytes that are no UTF-8 count as one.
func FullRuneInString(s string) bool { return fullRune(s) }

// FullRune reports whether p begins with a whole rune.
func FullRune(p []byte) bool { return fullRune(string(p[:min(len(p), UTFMax)])) }

// EncodeRune writes r into p, which must be large enough, and returns the number of bytes.
func EncodeRune(p []byte, r rune) int {
	s := string(r)
	_ = p[len(s)-1]
	return copy(p, s)
}

// AppendRune adds the UTF-8 encoding of r to p.
func AppendRune(p []byte, r rune) []byte { return append(p, string(r)...) }
