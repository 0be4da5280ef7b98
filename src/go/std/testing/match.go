package testing

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// A matcher chooses tests by the pattern of -run and gives subtests names of their own.
type matcher struct {
	patterns []string
	names    map[string]int
}

func matchRegexp(pattern, s string) bool

func newMatcher(match string) *matcher {
	m := &matcher{names: map[string]int{}}
	if match != "" {
		m.patterns = strings.Split(match, "/")
	}
	return m
}

// fullName returns the name of a subtest, and whether it is to be run.
func (m *matcher) fullName(c *common, subname string) (name string, ok bool) {
	name = subname
	if c != nil && c.parent != nil {
		name = m.unique(c.name, rewrite(subname))
	}
	for i, elem := range strings.Split(name, "/") {
		if i >= len(m.patterns) {
			break
		}
		if !matchRegexp(m.patterns[i], elem) {
			return name, false
		}
	}
	return name, true
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
