// Package html escapes text for HTML, and takes escapes out of it again.
package html

import (
	"strings"
	"unicode/utf8"
)

var escaper = strings.NewReplacer(`&`, "&amp;", `'`, "&#39;", `<`, "&lt;", `>`, "&gt;", `"`, "&#34;")

// EscapeString returns s with < > & ' and " written as entities.
func EscapeString(s string) string { return escaper.Replace(s) }

// UnescapeString returns s with the entities in it replaced by what they stand for: all names of the HTML standard, and numbers
// as in &#233; or &#xE9;. What only looks like an entity stays.
func UnescapeString(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		var text string
		var n int
		if len(s) > 1 && s[1] == '#' {
			text, n = number(s)
		} else {
			text, n = name(s)
		}
		b.WriteString(text)
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// What &#128; to &#159; stand for where that is not what Unicode has there: they are taken for bytes of windows-1252.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// number returns what the number at the beginning of s stands for, and its length.
func number(s string) (string, int) {
	if len(s) <= 3 {
		return "&", 1
	}
	i, base := 2, rune(10)
	if s[i]|0x20 == 'x' {
		i, base = 3, 16
	}
	// What is too large may wrap around, as it does in real Go.
	var r rune
	for i < len(s) {
		d := digit(s[i])
		if d >= base {
			break
		}
		r = base*r + d
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	switch {
	case i <= 3:
		return "&", 1
	case 0x80 <= r && r <= 0x9f:
		r = []rune(windows1252)[r-0x80]
	case r == 0 || !utf8.ValidRune(r):
		r = utf8.RuneError
	}
	return string(r), i
}

// digit returns the value of c, or more than any digit has.
func digit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return 16
}

// name returns what the name at the beginning of s stands for, and its length. Of names without a semicolon, the longest that is
// known and has at least two letters counts.
func name(s string) (string, int) {
	i := 1
	for i < len(s) && ('a' <= s[i]|0x20 && s[i]|0x20 <= 'z' || '0' <= s[i] && s[i] <= '9') {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	known := entities()
	if text, ok := known[s[1:i]]; ok {
		return text, i
	}
	for j := min(i-2, longestLegacy); j > 1; j-- {
		if text, ok := known[s[1:1+j]]; ok {
			return text, 1 + j
		}
	}
	return s[:i], i
}
