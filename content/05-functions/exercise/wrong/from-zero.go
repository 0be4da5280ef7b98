package exercise

func Extremes(numbers ...int) (low, high int, ok bool) {
	for _, n := range numbers {
		low = min(low, n)
		high = max(high, n)
		ok = true
	}
	return
}
