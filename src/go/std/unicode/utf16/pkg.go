// Package utf16 converts between runes and UTF-16.
package utf16

const (
	replacementChar = '\uFFFD'
	maxRune         = '\U0010FFFF'

	highStart = 0xd800
	lowStart  = 0xdc00
	lowEnd    = 0xe000
	pairs     = 0x10000
)

// IsSurrogate reports whether r is half of a surrogate pair.
func IsSurrogate(r rune) bool { return highStart <= r && r < lowEnd }

// DecodeRune returns the rune of a surrogate pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if highStart <= r1 && r1 < lowStart && lowStart <= r2 && r2 < lowEnd {
		return (r1-highStart)<<10 | (r2 - lowStart) + pairs
	}
	return replacementChar
}

// EncodeRune returns the surrogate pair of r, U+FFFD twice if r needs none or is not valid.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairs || r > maxRune {
		return replacementChar, replacementChar
	}
	r -= pairs
	return highStart + (r>>10)&0x3ff, lowStart + r&0x3ff
}

// RuneLen returns the number of 16-bit words of r, -1 if r is not valid.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < highStart, lowEnd <= r && r < pairs:
		return 1
	case pairs <= r && r <= maxRune:
		return 2
	}
	return -1
}

// Encode returns the UTF-16 encoding of s.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// AppendRune adds the UTF-16 encoding of r to a.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacementChar)
}

// Decode returns the runes of the UTF-16 text s; what is no valid pair becomes U+FFFD.
func Decode(s []uint16) []rune {
	a := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		switch {
		case !IsSurrogate(r):
			a = append(a, r)
		case r < lowStart && i+1 < len(s) && lowStart <= s[i+1] && s[i+1] < lowEnd:
			a = append(a, DecodeRune(r, rune(s[i+1])))
			i++
		default:
			a = append(a, replacementChar)
		}
	}
	return a
}
