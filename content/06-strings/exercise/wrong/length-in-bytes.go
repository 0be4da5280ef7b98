package exercise

import "slices"

func Reverse(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
