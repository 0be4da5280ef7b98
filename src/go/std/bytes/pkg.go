// Package bytes works with slices of bytes, as package strings does with strings.
package bytes

import (
	"iter"
	"math"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Equal reports whether a and b hold the same bytes. nil equals an empty slice.
func Equal(a, b []byte) bool { return string(a) == string(b) }

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func Compare(a, b []byte) int { return strings.Compare(string(a), string(b)) }

// Clone returns a copy of b, nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Index returns where sep first begins in s, -1 if nowhere.
func Index(s, sep []byte) int { return strings.Index(string(s), string(sep)) }

// LastIndex returns where sep last begins in s, -1 if nowhere.
func LastIndex(s, sep []byte) int { return strings.LastIndex(string(s), string(sep)) }

// IndexByte returns where c first is in b, -1 if nowhere.
func IndexByte(b []byte, c byte) int

// LastIndexByte returns where c last is in s, -1 if nowhere.
func LastIndexByte(s []byte, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// IndexRune returns where r first begins in s, -1 if nowhere.
func IndexRune(s []byte, r rune) int { return strings.IndexRune(string(s), r) }

// IndexAny returns where the first rune of s is that chars contains, -1 if there is none.
func IndexAny(s []byte, chars string) int { return strings.IndexAny(string(s), chars) }

// LastIndexAny returns where the last rune of s is that chars contains, -1 if there is none.
func LastIndexAny(s []byte, chars string) int { return strings.LastIndexAny(string(s), chars) }

// IndexFunc returns where the first rune of s is for which f is true, -1 if there is none.
func IndexFunc(s []byte, f func(r rune) bool) int { return strings.IndexFunc(string(s), f) }

// LastIndexFunc returns where the last rune of s is for which f is true, -1 if there is none.
func LastIndexFunc(s []byte, f func(r rune) bool) int { return strings.LastIndexFunc(string(s), f) }

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) >= 0 }

// ContainsAny reports whether a rune of chars is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether f is true for a rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// Count returns how often sep is in s, without overlaps; for an empty sep one more than there are runes.
func Count(s, sep []byte) int { return strings.Count(string(s), string(sep)) }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// EqualFold reports whether s and t are equal but for upper and lower case.
func EqualFold(s, t []byte) bool { return strings.EqualFold(string(s), string(t)) }

// Cut returns what stands before and after the first sep, and whether there is one.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix and whether it began with it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and whether it ended with it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Join puts s together with sep between them, in a new slice.
func Join(s [][]byte, sep []byte) []byte {
	if len(s) == 0 {
		return []byte{}
	}
	n := len(sep) * (len(s) - 1)
	for _, v := range s {
		n += len(v)
	}
	b := make([]byte, 0, n)
	for i, v := range s {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, v...)
	}
	return b
}

// Repeat returns count copies of b in a new slice.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if hi, lo := bits.Mul64(uint64(len(b)), uint64(count)); hi > 0 || lo > math.MaxInt64 {
		panic("bytes: Repeat output length overflow")
	}
	return []byte(strings.Repeat(string(b), count))
}

// Replace returns a copy of s with the first n places of old replaced by new, all if n is negative.
func Replace(s, old, new []byte, n int) []byte {
	return []byte(strings.Replace(string(s), string(old), string(new), n))
}

// ReplaceAll returns a copy of s with every place of old replaced by new.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// The parts that splitting returns have no room behind them, so that appending to one does not change the next.
func split(s, sep []byte, save, n int) [][]byte {
	if n == 0 {
		return nil
	}
	parts := [][]byte{}
	if len(sep) == 0 {
		for len(s) > 0 && (n < 0 || len(parts) < n-1) {
			_, size := utf8.DecodeRune(s)
			parts = append(parts, s[:size:size])
			s = s[size:]
		}
		if len(s) > 0 {
			parts = append(parts, s)
		}
		return parts
	}
	text, find := string(s), string(sep)
	start := 0
	for n < 0 || len(parts) < n-1 {
		i := strings.Index(text[start:], find)
		if i < 0 {
			break
		}
		end := start + i + save
		parts = append(parts, s[start:end:end])
		start += i + len(sep)
	}
	return append(parts, s[start:])
}

// Split returns the parts of s between the places of sep; with an empty sep, its runes.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split into at most n parts.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter returns the parts of s with the sep that ends them.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter into at most n parts.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

// Fields returns the parts of s between runs of white space.
func Fields(s []byte) [][]byte { return FieldsFunc(s, unicode.IsSpace) }

// FieldsFunc returns the parts of s between runs of runes for which f is true.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	start := -1
	for i, r := range string(s) {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:len(s):len(s)])
	}
	return fields
}

// Lines yields the lines of s with their newlines.
func Lines(s []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(s) > 0 {
			line := s
			if i := IndexByte(s, '\n'); i >= 0 {
				line, s = s[:i+1], s[i+1:]
			} else {
				s = nil
			}
			if !yield(line[:len(line):len(line)]) {
				return
			}
		}
	}
}

func seq(parts func() [][]byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, p := range parts() {
			if !yield(p[:len(p):len(p)]) {
				return
			}
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep []byte) iter.Seq[[]byte] {
	return seq(func() [][]byte { return Split(s, sep) })
}

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep []byte) iter.Seq[[]byte] {
	return seq(func() [][]byte { return SplitAfter(s, sep) })
}

// FieldsSeq yields what Fields returns.
func FieldsSeq(s []byte) iter.Seq[[]byte] {
	return seq(func() [][]byte { return Fields(s) })
}

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s []byte, f func(rune) bool) iter.Seq[[]byte] {
	return seq(func() [][]byte { return FieldsFunc(s, f) })
}

// Map returns a copy of s with every rune replaced by what mapping gives; a negative result drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for _, c := range string(s) {
		if r := mapping(c); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte { return []byte(strings.ToUpper(string(s))) }

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte { return []byte(strings.ToLower(string(s))) }

// ToTitle returns a copy of s with every letter in title case.
func ToTitle(s []byte) []byte { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper with the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte { return Map(c.ToTitle, s) }

// ToValidUTF8 returns a copy of s with every run of bytes that are not UTF-8 replaced.
func ToValidUTF8(s, replacement []byte) []byte {
	return []byte(strings.ToValidUTF8(string(s), string(replacement)))
}

// Title returns a copy of s with the first letter of every word in title case.
//
// Deprecated: use golang.org/x/text/cases.
func Title(s []byte) []byte { return []byte(strings.Title(string(s))) }

// keep returns the part of s that its trimmed text is.
func keep(s []byte, left, both string) []byte {
	start := len(s) - len(left)
	if len(both) == 0 {
		return nil
	}
	return s[start : start+len(both)]
}

// Trim returns s without the runes of cutset at both ends.
func Trim(s []byte, cutset string) []byte {
	left := strings.TrimLeft(string(s), cutset)
	return keep(s, left, strings.TrimRight(left, cutset))
}

// TrimLeft returns s without the runes of cutset at its start.
func TrimLeft(s []byte, cutset string) []byte {
	left := strings.TrimLeft(string(s), cutset)
	return keep(s, left, left)
}

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s []byte, cutset string) []byte {
	return s[:len(strings.TrimRight(string(s), cutset))]
}

// TrimSpace returns s without white space at both ends.
func TrimSpace(s []byte) []byte {
	left := strings.TrimLeftFunc(string(s), unicode.IsSpace)
	return keep(s, left, strings.TrimSpace(left))
}

// TrimFunc returns s without the runes at both ends for which f is true.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes at its start for which f is true.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	left := strings.TrimLeftFunc(string(s), f)
	return keep(s, left, left)
}

// TrimRightFunc returns s without the runes at its end for which f is true.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(string(s), f))]
}

// TrimPrefix returns s without prefix, if it begins with it.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix, if it ends with it.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}
