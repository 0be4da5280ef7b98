package exercise

import "slices"

func Reverse(s string) string {
	octets := []byte(s)
	slices.Reverse(octets)
	return string(octets)
}

func Shorten(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return string(runes[:n-1]) + "…"
}
