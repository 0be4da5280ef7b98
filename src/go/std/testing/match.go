package testing

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// A matcher chooses tests by the patterns of -run and -skip and gives subtests names of their own.
type matcher struct {
	run, skip filter
	names     map[string]int
}

// A filter is a pattern for tests: alternatives, each for a test, its subtests and so on.
type filter [][]string

// matchString matches regular expressions. The main package that go test makes brings it along if there is a pattern.
var matchString = func(pat, str string) (bool, error) { return pat == "" || strings.Contains(str, pat), nil }

func matchRegexp(pattern, s string) bool {
	ok, _ := matchString(pattern, s)
	return ok
}

func newMatcher(run, skip string) *matcher {
	return &matcher{run: newFilter(run), skip: newFilter(skip), names: map[string]int{}}
}

func newFilter(pattern string) filter {
	if pattern == "" {
		return nil
	}
	var f filter
	for _, alternative := range splitOutside(pattern, '|') {
		f = append(f, splitOutside(alternative, '/'))
	}
	return f
}

// splitOutside cuts a pattern where a character stands outside of parentheses and brackets.
func splitOutside(s string, sep byte) []string {
	var parts []string
	start, class, group := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			class++
		case ']':
			class = max(0, class-1)
		case '(':
			if class == 0 {
				group++
			}
		case ')':
			if class == 0 {
				group--
			}
		case '\\':
			i++
		case sep:
			if class == 0 && group == 0 {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// patternProblem tells what is wrong with the value of a flag.
func patternProblem(flag, pattern string) string {
	for _, alternative := range newFilter(pattern) {
		for i, elem := range alternative {
			if _, err := matchString(elem, ""); err != nil {
				return fmt.Sprintf("testing: invalid regexp for element %d of -test.%s (%q): %s", i, flag, elem, err)
			}
		}
	}
	return ""
}

// matches reports whether an alternative matches the elements of a name, as far as both go, and whether only in part: the
// pattern goes on.
func (f filter) matches(name []string) (ok, partial bool) {
	for _, alternative := range f {
		all := true
		for i, elem := range name {
			if i >= len(alternative) {
				break
			}
			if !matchRegexp(alternative[i], elem) {
				all = false
				break
			}
		}
		if all {
			return true, len(name) < len(alternative)
		}
	}
	return false, false
}

// fullName returns the name of a subtest, and whether it is to be run.
func (m *matcher) fullName(c *common, subname string) (name string, ok bool) {
	name = subname
	if c != nil && c.parent != nil {
		name = m.unique(c.name, rewrite(subname))
	}
	elems := strings.Split(name, "/")
	if m.run != nil {
		if ok, _ := m.run.matches(elems); !ok {
			return name, false
		}
	}
	skipped, partial := m.skip.matches(elems)
	return name, !skipped || partial
}

// unique returns parent/subname, with a number behind it if that is taken.
func (m *matcher) unique(parent, subname string) string {
	base := parent + "/" + subname
	for {
		n := m.names[base]
		m.names[base] = n + 1
		if n == 0 && subname != "" {
			prefix, nn := parseNumber(base)
			if len(prefix) < len(base) && nn < m.names[prefix] {
				// Named like the number that another subtest was given.
				continue
			}
			return base
		}
		name := fmt.Sprintf("%s#%02d", base, n)
		if m.names[name] != 0 {
			continue
		}
		return name
	}
}

func parseNumber(s string) (prefix string, nn int) {
	i := strings.LastIndex(s, "#")
	if i < 0 {
		return s, 0
	}
	prefix, suffix := s[:i], s[i+1:]
	if len(suffix) < 2 || (len(suffix) > 2 && suffix[0] == '0') {
		return s, 0
	}
	if suffix == "00" && !strings.HasSuffix(prefix, "/") {
		return s, 0
	}
	n, err := strconv.ParseInt(suffix, 10, 32)
	if err != nil || n < 0 {
		return s, 0
	}
	return prefix, int(n)
}

// rewrite makes a subtest's name printable and free of spaces.
func rewrite(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
