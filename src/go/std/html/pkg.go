// Package html makes text safe to stand in HTML.
package html

// EscapeString writes <, >, &, ' and " as entities, so that s shows as it is.
func EscapeString(s string) string {
	var b []byte
	start := 0
	for i := 0; i < len(s); i++ {
		var entity string
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '\'':
			entity = "&#39;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '"':
			entity = "&#34;"
		default:
			continue
		}
		b = append(b, s[start:i]...)
		b = append(b, entity...)
		start = i + 1
	}
	if start == 0 {
		return s
	}
	return string(append(b, s[start:]...))
}
