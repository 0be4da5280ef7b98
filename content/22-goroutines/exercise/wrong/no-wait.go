package exercise

func MapAll(numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	for i, n := range numbers {
		go func() { results[i] = f(n) }()
	}
	return results
}
