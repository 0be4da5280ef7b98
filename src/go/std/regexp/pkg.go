// Package regexp searches texts for regular expressions in RE2's syntax, in time linear in the length of the text.
package regexp

import (
	"io"
	"regexp/internal/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// matcher and reader are made and known by the natives alone.
type matcher struct{ _ int }

type reader struct{ _ int }

func compileExpr(expr string, posix bool) (m *matcher, names []string, code, wrong string)
func literalPrefix(m *matcher) (prefix string, complete bool)
func matches(m *matcher, s string) bool
func find(m *matcher, s string, count int, longest bool) []int
func findAll(m *matcher, s string, n, count int, longest bool) []int
func findReplaced(m *matcher, s string, count int, longest bool) []int
func newReader(m *matcher, any, longest bool) *reader
func feed(r *reader, c rune) bool

// A Regexp is a compiled regular expression. Several goroutines may use one, but for Longest.
type Regexp struct {
	expr    string
	m       *matcher
	names   []string
	longest bool
}

// Compile compiles a regular expression whose matches are those that a search with backtracking would find first.
func Compile(expr string) (*Regexp, error) { return compile(expr, false) }

// CompilePOSIX compiles a regular expression in egrep's syntax whose matches are the longest of the leftmost.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, true) }

func compile(expr string, posix bool) (*Regexp, error) {
	m, names, code, wrong := compileExpr(expr, posix)
	if code != "" {
		return nil, &syntax.Error{Code: syntax.ErrorCode(code), Expr: wrong}
	}
	return &Regexp{expr, m, names, posix}, nil
}

// MustCompile is Compile that panics where that gives an error.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX that panics where that gives an error.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// String returns the text that re was compiled from.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy of re.
//
// Deprecated: goroutines may share a Regexp.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes later searches prefer the longest of the leftmost matches.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames returns the names of the groups, "" for those without; element 0 stands for the whole.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the index of the first group of that name, -1 if there is none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix returns the text that all matches begin with, and whether that is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return literalPrefix(re.m) }

// MarshalText returns the text that re was compiled from.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// AppendText appends the text that re was compiled from to b.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// UnmarshalText compiles text into re.
func (re *Regexp) UnmarshalText(text []byte) error {
	c, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *c
	return nil
}

// QuoteMeta returns an expression that matches the text s.
func QuoteMeta(s string) string {
	if !strings.ContainsAny(s, `\.+*?()|[]{}^$`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// MatchString reports whether s contains a match of pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match reports whether b contains a match of pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

// MatchReader reports whether what r reads contains a match of pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchString reports whether s contains a match.
func (re *Regexp) MatchString(s string) bool { return matches(re.m, s) }

// Match reports whether b contains a match.
func (re *Regexp) Match(b []byte) bool { return matches(re.m, string(b)) }

// MatchReader reports whether what r reads contains a match. It may read more than that.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return matches(re.m, re.read(r, true)) }

// read reads as much as decides about the first match.
func (re *Regexp) read(r io.RuneReader, any bool) string {
	var text strings.Builder
	state := newReader(re.m, any, re.longest)
	for {
		c, size, err := r.ReadRune()
		if err != nil {
			return text.String()
		}
		if c == utf8.RuneError && size == 1 {
			text.WriteByte(0xff)
		} else {
			text.WriteRune(c)
		}
		if feed(state, c) {
			return text.String()
		}
	}
}

func (re *Regexp) first(s string) []int { return find(re.m, s, 2, re.longest) }

func (re *Regexp) groups(s string) []int { return find(re.m, s, 2*len(re.names), re.longest) }

// all returns the positions of at most n matches, width numbers each.
func (re *Regexp) all(s string, n, width int) []int {
	if n < 0 {
		n = len(s) + 1
	}
	return findAll(re.m, s, n, width, re.longest)
}

// FindString returns the leftmost match in s, "" if there is none.
func (re *Regexp) FindString(s string) string {
	if a := re.first(s); a != nil {
		return s[a[0]:a[1]]
	}
	return ""
}

// FindStringIndex returns where the leftmost match in s begins and ends, nil if there is none.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return re.first(s) }

// Find returns the leftmost match in b, nil if there is none.
func (re *Regexp) Find(b []byte) []byte {
	if a := re.first(string(b)); a != nil {
		return b[a[0]:a[1]:a[1]]
	}
	return nil
}

// FindIndex returns where the leftmost match in b begins and ends, nil if there is none.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.first(string(b)) }

// FindReaderIndex returns where the leftmost match in what r reads begins and ends, nil if there is none.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) { return re.first(re.read(r, false)) }

// FindReaderSubmatchIndex returns where the leftmost match in what r reads and its groups begin and end, nil if there is none.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.groups(re.read(r, false))
}

// FindStringSubmatch returns the leftmost match in s and its groups, nil if there is none.
func (re *Regexp) FindStringSubmatch(s string) []string { return cutString(s, re.groups(s)) }

// FindStringSubmatchIndex returns where the leftmost match in s and its groups begin and end, nil if there is none.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.groups(s) }

// FindSubmatch returns the leftmost match in b and its groups, nil if there is none.
func (re *Regexp) FindSubmatch(b []byte) [][]byte { return cutBytes(b, re.groups(string(b))) }

// FindSubmatchIndex returns where the leftmost match in b and its groups begin and end, nil if there is none.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.groups(string(b)) }

func cutString(s string, a []int) []string {
	if a == nil {
		return nil
	}
	parts := make([]string, len(a)/2)
	for i := range parts {
		if a[2*i] >= 0 {
			parts[i] = s[a[2*i]:a[2*i+1]]
		}
	}
	return parts
}

func cutBytes(b []byte, a []int) [][]byte {
	if a == nil {
		return nil
	}
	parts := make([][]byte, len(a)/2)
	for i := range parts {
		if a[2*i] >= 0 {
			parts[i] = b[a[2*i]:a[2*i+1]:a[2*i+1]]
		}
	}
	return parts
}

// each calls f for each of the matches, width numbers each.
func each[T any](flat []int, width int, f func(a []int) T) []T {
	if flat == nil {
		return nil
	}
	list := make([]T, 0, len(flat)/width)
	for i := 0; i < len(flat); i += width {
		list = append(list, f(flat[i:i+width:i+width]))
	}
	return list
}

func positions(a []int) []int { return a }

// FindAllString returns at most n matches in s, all if n is negative.
func (re *Regexp) FindAllString(s string, n int) []string {
	return each(re.all(s, n, 2), 2, func(a []int) string { return s[a[0]:a[1]] })
}

// FindAllStringIndex returns where at most n matches in s begin and end.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return each(re.all(s, n, 2), 2, positions)
}

// FindAll returns at most n matches in b, all if n is negative.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	return each(re.all(string(b), n, 2), 2, func(a []int) []byte { return b[a[0]:a[1]:a[1]] })
}

// FindAllIndex returns where at most n matches in b begin and end.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int {
	return each(re.all(string(b), n, 2), 2, positions)
}

// FindAllStringSubmatch returns at most n matches in s, each with its groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	width := 2 * len(re.names)
	return each(re.all(s, n, width), width, func(a []int) []string { return cutString(s, a) })
}

// FindAllStringSubmatchIndex returns where at most n matches in s and their groups begin and end.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	width := 2 * len(re.names)
	return each(re.all(s, n, width), width, positions)
}

// FindAllSubmatch returns at most n matches in b, each with its groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	width := 2 * len(re.names)
	return each(re.all(string(b), n, width), width, func(a []int) [][]byte { return cutBytes(b, a) })
}

// FindAllSubmatchIndex returns where at most n matches in b and their groups begin and end.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	width := 2 * len(re.names)
	return each(re.all(string(b), n, width), width, positions)
}

// Split cuts s at the matches into at most n parts, all if n is negative.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	found := re.all(s, n, 2)
	parts := make([]string, 0, len(found)/2)
	begin, end := 0, 0
	for i := 0; i < len(found); i += 2 {
		if n > 0 && len(parts) == n-1 {
			break
		}
		end = found[i]
		if found[i+1] != 0 {
			parts = append(parts, s[begin:end])
		}
		begin = found[i+1]
	}
	if end != len(s) {
		parts = append(parts, s[begin:])
	}
	return parts
}
