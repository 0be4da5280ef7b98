package exercise

func Extremes(numbers ...int) (low, high int, ok bool) {
	for i, n := range numbers {
		if i == 0 {
			low, high = n, n
		}
		low, high = min(low, n), max(high, n)
	}
	return low, high, low != 0 || high != 0
}
