// Package strings works with UTF-8 text.
package strings

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Index returns where substr first begins in s, -1 if nowhere.
func Index(s, substr string) int

// LastIndex returns where substr last begins in s, -1 if nowhere.
func LastIndex(s, substr string) int

// IndexByte returns where c first is in s, -1 if nowhere.
func IndexByte(s string, c byte) int

// LastIndexByte returns where c last is in s, -1 if nowhere.
func LastIndexByte(s string, c byte) int

// IndexRune returns where the rune r first begins in s, -1 if nowhere. utf8.RuneError finds any invalid byte as well.
func IndexRune(s string, r rune) int {
	switch {
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny returns where the first rune of s is that chars contains, -1 if there is none.
func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny returns where the last rune of s is that chars contains, -1 if there is none.
func LastIndexAny(s, chars string) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc returns where the first rune of s is for which f is true, -1 if there is none.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns where the last rune of s is for which f is true, -1 if there is none.
func LastIndexFunc(s string, f func(rune) bool) int {
	return lastIndexFunc(s, f, true)
}

func lastIndexFunc(s string, f func(rune) bool, want bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) == want {
			return i
		}
	}
	return -1
}

// Contains reports whether substr is within s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny reports whether a rune of chars is within s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether f is true for a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Count returns how often substr is in s, without overlaps; for the empty string one more than there are runes.
func Count(s, substr string) int

// Compare returns -1, 0 or +1 as a is less than, equal to or greater than b.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	if a < b {
		return -1
	}
	return 1
}

// Clone returns a copy of s.
func Clone(s string) string { return s }

// EqualFold reports whether s and t are equal but for upper and lower case, by Unicode's simple folding.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		sr, n := utf8.DecodeRuneInString(s)
		tr, m := utf8.DecodeRuneInString(t)
		s, t = s[n:], t[m:]
		if sr == tr {
			continue
		}
		r := unicode.SimpleFold(sr)
		for r != sr && r != tr {
			r = unicode.SimpleFold(r)
		}
		if r != tr {
			return false
		}
	}
	return s == t
}

// Join puts elems together with sep between them.
func Join(elems []string, sep string) string

// Repeat returns s count times.
func Repeat(s string, count int) string

// Replace returns s with the first n places of old replaced by new, all if n is negative. An empty old is found
// before every rune and at the end.
func Replace(s, old, new string, n int) string

// ReplaceAll returns s with every place of old replaced by new.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// Split returns the parts of s between the places of sep; with an empty sep, its runes.
func Split(s, sep string) []string { return split(s, sep, 0, -1) }

// SplitN is Split into at most n parts, the last of which is the rest; nil for 0, all parts if n is negative.
func SplitN(s, sep string, n int) []string { return split(s, sep, 0, n) }

// SplitAfter returns the parts of s with the sep that ends them.
func SplitAfter(s, sep string) []string { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter into at most n parts.
func SplitAfterN(s, sep string, n int) []string { return split(s, sep, len(sep), n) }

// split keeps the first save bytes of each separator.
func split(s, sep string, save, n int) []string

// Fields returns the parts of s between runs of white space.
func Fields(s string) []string

// FieldsFunc returns the parts of s between runs of runes for which f is true.
func FieldsFunc(s string, f func(rune) bool) []string {
	var fields []string
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	if fields == nil {
		return []string{}
	}
	return fields
}

// Lines yields the lines of s with their newlines; the last may have none.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			line := s
			if i := IndexByte(s, '\n'); i >= 0 {
				line, s = s[:i+1], s[i+1:]
			} else {
				s = ""
			}
			if !yield(line) {
				return
			}
		}
	}
}

// SplitSeq yields what Split returns.
func SplitSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, 0) }

// SplitAfterSeq yields what SplitAfter returns.
func SplitAfterSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, len(sep)) }

func splitSeq(s, sep string, save int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if sep == "" {
			for rest := s; rest != ""; {
				_, size := utf8.DecodeRuneInString(rest)
				if !yield(rest[:size]) {
					return
				}
				rest = rest[size:]
			}
			return
		}
		rest := s
		for {
			i := Index(rest, sep)
			if i < 0 {
				break
			}
			part := rest[:i+save]
			if !yield(part) {
				return
			}
			rest = rest[i+len(sep):]
		}
		yield(rest)
	}
}

// FieldsSeq yields what Fields returns.
func FieldsSeq(s string) iter.Seq[string] { return FieldsFuncSeq(s, unicode.IsSpace) }

// FieldsFuncSeq yields what FieldsFunc returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			if f(r) {
				if start >= 0 {
					if !yield(s[start:i]) {
						return
					}
					start = -1
				}
			} else if start < 0 {
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// Cut returns what stands before and after the first sep, and whether there is one; s and "" if not.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix and whether it began with it.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and whether it ended with it.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Map returns s with every rune replaced by what mapping gives; a negative result drops it.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for i, c := range s {
		r := mapping(c)
		if r == c && c != utf8.RuneError {
			b.buf += s[i : i+utf8.RuneLen(c)]
		} else if r >= 0 {
			b.buf += string(r)
		}
	}
	return b.buf
}

// ToUpper returns s in upper case.
func ToUpper(s string) string

// ToLower returns s in lower case.
func ToLower(s string) string

// ToTitle returns s with every letter in title case.
func ToTitle(s string) string { return Map(unicode.ToTitle, s) }

// ToUpperSpecial is ToUpper with the rules of c first.
func ToUpperSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToUpper, s) }

// ToLowerSpecial is ToLower with the rules of c first.
func ToLowerSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToLower, s) }

// ToTitleSpecial is ToTitle with the rules of c first.
func ToTitleSpecial(c unicode.SpecialCase, s string) string { return Map(c.ToTitle, s) }

// ToValidUTF8 replaces every run of bytes that are not UTF-8 by replacement.
func ToValidUTF8(s, replacement string) string {
	var b Builder
	invalid := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			if !invalid {
				b.buf += replacement
			}
			invalid = true
		} else {
			b.buf += s[i : i+size]
			invalid = false
		}
		i += size
	}
	return b.buf
}

// Title returns s with the first letter of every word in title case. What a word is it knows only roughly.
//
// Deprecated: use golang.org/x/text/cases.
func Title(s string) string {
	prev := ' '
	return Map(func(r rune) rune {
		start := isSeparator(prev)
		prev = r
		if start {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

func isSeparator(r rune) bool {
	if r <= 0x7F {
		switch {
		case '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '_':
			return false
		}
		return true
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false
	}
	return unicode.IsSpace(r)
}

// Trim returns s without the runes of cutset at both ends.
func Trim(s, cutset string) string { return TrimRight(TrimLeft(s, cutset), cutset) }

// TrimLeft returns s without the runes of cutset at its start.
func TrimLeft(s, cutset string) string {
	for i, r := range s {
		if !ContainsRune(cutset, r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s, cutset string) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// TrimFunc returns s without the runes at both ends for which f is true.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes at its start for which f is true.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the runes at its end for which f is true.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i+size]
}

// TrimSpace returns s without white space at both ends.
func TrimSpace(s string) string

// TrimPrefix returns s without prefix, if it begins with it.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix, if it ends with it.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}
