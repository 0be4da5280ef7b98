package exercise

func MapLimit(limit int, numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	for i, n := range numbers {
		results[i] = f(n)
	}
	return results
}
