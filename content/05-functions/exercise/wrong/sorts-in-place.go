package exercise

import "slices"

func Extremes(numbers ...int) (low, high int, ok bool) {
	if len(numbers) == 0 {
		return
	}
	slices.Sort(numbers)
	return numbers[0], numbers[len(numbers)-1], true
}
