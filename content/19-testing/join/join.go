// Package join puts words together in two ways.
package join

import "strings"

// Plus joins words with +=.
func Plus(words []string) string {
	s := ""
	for _, word := range words {
		s += word
	}
	return s
}

// Build joins words with a strings.Builder.
func Build(words []string) string {
	var b strings.Builder
	for _, word := range words {
		b.WriteString(word)
	}
	return b.String()
}
