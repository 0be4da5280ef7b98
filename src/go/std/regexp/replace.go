package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replace puts what repl gives for the positions of each match in its place.
func (re *Regexp) replace(src string, width int, repl func(a []int) string) string {
	found := findReplaced(re.m, src, width, re.longest)
	if found == nil {
		return src
	}
	var b strings.Builder
	last := 0
	for i := 0; i < len(found); i += width {
		b.WriteString(src[last:found[i]])
		b.WriteString(repl(found[i : i+width]))
		last = found[i+1]
	}
	b.WriteString(src[last:])
	return b.String()
}

// ReplaceAllString replaces the matches in src by repl, in which $1 and ${name} stand for groups.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	if !strings.Contains(repl, "$") {
		return re.ReplaceAllLiteralString(src, repl)
	}
	return re.replace(src, 2*len(re.names), func(a []int) string { return re.expand(repl, src, a) })
}

// ReplaceAllLiteralString replaces the matches in src by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return re.replace(src, 2, func([]int) string { return repl })
}

// ReplaceAllStringFunc replaces each match in src by what repl returns for it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.replace(src, 2, func(a []int) string { return repl(src[a[0]:a[1]]) })
}

// ReplaceAll returns a copy of src with its matches replaced by repl, in which $1 and ${name} stand for groups.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	return append([]byte(nil), re.ReplaceAllString(string(src), string(repl))...)
}

// ReplaceAllLiteral returns a copy of src with its matches replaced by repl as it is.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return append([]byte(nil), re.ReplaceAllLiteralString(string(src), string(repl))...)
}

// ReplaceAllFunc returns a copy of src with each match replaced by what repl returns for it.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	s := re.replace(string(src), 2, func(a []int) string { return string(repl(src[a[0]:a[1]:a[1]])) })
	return append([]byte(nil), s...)
}

// Expand appends template to dst, with $1 and ${name} replaced by the groups of a match in src.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return append(dst, re.expand(string(template), string(src), match)...)
}

// ExpandString is Expand with strings for template and source.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return append(dst, re.expand(template, src, match)...)
}

func (re *Regexp) expand(template, src string, match []int) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(template, "$")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if strings.HasPrefix(after, "$") {
			b.WriteByte('$')
			template = after[1:]
			continue
		}
		name, rest := variable(after)
		if name == "" {
			b.WriteByte('$')
			template = after
			continue
		}
		template = rest
		if n := number(name); n >= 0 {
			writeGroup(&b, src, match, n)
			continue
		}
		for i, known := range re.names {
			if known == name && 2*i+1 < len(match) && match[2*i] >= 0 {
				writeGroup(&b, src, match, i)
				break
			}
		}
	}
}

func writeGroup(b *strings.Builder, src string, match []int, n int) {
	if 2*n+1 < len(match) && match[2*n] >= 0 {
		b.WriteString(src[match[2*n]:match[2*n+1]])
	}
}

// variable cuts a name off what follows a dollar; it is empty if there is none.
func variable(s string) (name, rest string) {
	body := strings.TrimPrefix(s, "{")
	i := 0
	for i < len(body) {
		r, size := utf8.DecodeRuneInString(body[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		i += size
	}
	if len(body) == len(s) {
		return s[:i], s[i:]
	}
	if i == len(body) || body[i] != '}' {
		return "", s
	}
	return body[:i], body[i+1:]
}

// number returns the number that a name is, -1 if it is none.
func number(name string) int {
	if len(name) > 1 && name[0] == '0' {
		return -1
	}
	n := 0
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || name[i] > '9' || n >= 1e8 {
			return -1
		}
		n = 10*n + int(name[i]-'0')
	}
	return n
}
