package exercise

import "unicode/utf8"

func Reverse(s string) string {
	reversed := ""
	for _, r := range s {
		reversed = string(r) + reversed
	}
	return reversed
}

func Shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return s[:n-1] + "…"
}
