package exercise

// Mean is the arithmetic mean of the numbers, and 0 if there are none.
func Mean(numbers []int) float64 {
	if len(numbers) == 0 {
		return 0
	}
	sum := 0.0
	for _, n := range numbers {
		sum += float64(n)
	}
	return sum / float64(len(numbers))
}
