package double

// Double is wrong.
func Double(n int) int {
	return n + 2
}
