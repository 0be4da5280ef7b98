package exercise

// Extremes returns the smallest and the largest of the numbers. Without
// numbers, ok is false.
func Extremes(numbers ...int) (low, high int, ok bool) {
	if len(numbers) == 0 {
		return 0, 0, false
	}
	low, high = numbers[0], numbers[0]
	for _, n := range numbers[1:] {
		low = min(low, n)
		high = max(high, n)
	}
	return low, high, true
}
