// Package path works on paths with slashes, as URLs have them.
package path

import (
	"errors"
	"unicode/utf8"
)

// ErrBadPattern says that a pattern for Match is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest path that means the same: without empty and "." elements, with ".." resolved as far as
// that goes. The empty path becomes ".".
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	var out []string
	for start := 0; start <= len(path); {
		end := start
		for end < len(path) && path[end] != '/' {
			end++
		}
		switch elem := path[start:end]; elem {
		case "", ".":
		case "..":
			if n := len(out); n > 0 && out[n-1] != ".." {
				out = out[:n-1]
			} else if !rooted {
				out = append(out, elem)
			}
		default:
			out = append(out, elem)
		}
		start = end + 1
	}
	s := ""
	for i, elem := range out {
		if i > 0 {
			s += "/"
		}
		s += elem
	}
	switch {
	case rooted:
		return "/" + s
	case s == "":
		return "."
	}
	return s
}

// Split cuts behind the last slash: path = dir + file.
func Split(path string) (dir, file string) {
	i := len(path)
	for i > 0 && path[i-1] != '/' {
		i--
	}
	return path[:i], path[i:]
}

// Join puts elements together with slashes and cleans the result; empty ones do not count.
func Join(elem ...string) string {
	s := ""
	for _, e := range elem {
		if s != "" && e != "" {
			s += "/"
		}
		s += e
	}
	if s == "" {
		return ""
	}
	return Clean(s)
}

// Ext returns the end of the last element from its last dot on, or "".
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element; "." for the empty path, "/" for one of slashes only.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	_, file := Split(path)
	return file
}

// IsAbs reports whether the path begins with a slash.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

// Dir returns all but the last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// Match reports whether the whole of name fits the pattern: * stands for any characters but slashes, ? for one of them,
// [a-z] and [^a-z] for one that is in a range or in none, and \ takes the next character as it is.
func Match(pattern, name string) (matched bool, err error) {
	// Where to go on if what follows the last star does not fit: the star takes one character more.
	retry, retryName := -1, 0
	p, n := 0, 0
	for p < len(pattern) || n < len(name) {
		if p < len(pattern) && pattern[p] == '*' {
			p++
			retry, retryName = p, n
			continue
		}
		if p < len(pattern) && n < len(name) {
			size, ok, err := matchOne(pattern[p:], name[n:])
			if err != nil {
				return false, err
			}
			if ok {
				_, width := utf8.DecodeRuneInString(name[n:])
				p += size
				n += width
				continue
			}
		}
		if retry >= 0 && retryName < len(name) && name[retryName] != '/' {
			retryName++
			p, n = retry, retryName
			continue
		}
		return false, check(pattern[p:])
	}
	return true, nil
}

// matchOne matches one character with the start of a pattern, which is size bytes long.
func matchOne(pattern, name string) (size int, ok bool, err error) {
	r, width := utf8.DecodeRuneInString(name)
	switch pattern[0] {
	case '?':
		return 1, r != '/', nil
	case '[':
		return matchClass(pattern, r)
	case '\\':
		if len(pattern) == 1 {
			return 0, false, ErrBadPattern
		}
		pattern = pattern[1:]
		size = 1
	}
	_, w := utf8.DecodeRuneInString(pattern)
	return size + w, pattern[:w] == name[:width], nil
}

func matchClass(pattern string, r rune) (size int, ok bool, err error) {
	rest := pattern[1:]
	negated := false
	if rest != "" && rest[0] == '^' {
		negated = true
		rest = rest[1:]
	}
	for count := 0; ; count++ {
		if rest != "" && rest[0] == ']' && count > 0 {
			break
		}
		var lo, hi rune
		if lo, rest, err = classRune(rest); err != nil {
			return 0, false, err
		}
		hi = lo
		if rest[0] == '-' {
			if hi, rest, err = classRune(rest[1:]); err != nil {
				return 0, false, err
			}
		}
		if lo <= r && r <= hi {
			ok = true
		}
	}
	return len(pattern) - len(rest) + 1, ok != negated && r != '/', nil
}

// classRune reads a character of a class, after which there must be more.
func classRune(s string) (r rune, rest string, err error) {
	if s == "" || s[0] == '-' || s[0] == ']' {
		return 0, "", ErrBadPattern
	}
	if s[0] == '\\' {
		s = s[1:]
		if s == "" {
			return 0, "", ErrBadPattern
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 || n == len(s) {
		return 0, "", ErrBadPattern
	}
	return r, s[n:], nil
}

// check finds what is malformed in the part of a pattern that nothing was left to match with.
func check(pattern string) error {
	for pattern != "" {
		if pattern[0] == '*' {
			pattern = pattern[1:]
			continue
		}
		size, _, err := matchOne(pattern, "x")
		if err != nil {
			return err
		}
		pattern = pattern[size:]
	}
	return nil
}
