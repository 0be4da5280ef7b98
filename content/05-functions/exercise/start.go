package exercise

// Extremes returns the smallest and the largest of the numbers. Without
// numbers, ok is false.
func Extremes(numbers ...int) (low, high int, ok bool) {
	for _, n := range numbers {
		low = min(low, n)
		high = max(high, n)
	}
	return
}
