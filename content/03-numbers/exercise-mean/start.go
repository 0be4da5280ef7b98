package exercise

// Mean is the arithmetic mean of the numbers, and 0 if there are none.
func Mean(numbers []int) float64 {
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	return float64(sum / 2)
}
