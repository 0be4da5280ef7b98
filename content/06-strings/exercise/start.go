package exercise

// Reverse returns the characters of s in the opposite order.
func Reverse(s string) string {
	reversed := ""
	for i := range len(s) {
		reversed = string(s[i]) + reversed
	}
	return reversed
}

// Shorten returns s if it has at most n runes, and otherwise its first n-1
// runes and "…". n is at least 1.
func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n-1] + "…"
}
