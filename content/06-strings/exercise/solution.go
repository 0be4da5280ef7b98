package exercise

import "slices"

// Reverse returns the characters of s in the opposite order.
func Reverse(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// Shorten returns s if it has at most n runes, and otherwise its first n-1
// runes and "…". n is at least 1.
func Shorten(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return string(runes[:n-1]) + "…"
}
