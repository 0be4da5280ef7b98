package exercise

func Extremes(numbers ...int) (low, high int, ok bool) {
	low, high = 1<<62, -1<<62
	for _, n := range numbers {
		if n < low {
			low = n
		} else if n > high {
			high = n
		}
	}
	return low, high, len(numbers) > 0
}
