package exercise

// MapAll calls f for every number, all calls at the same time, and returns
// the results in the order of the numbers.
func MapAll(numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	for i, n := range numbers {
		results[i] = f(n)
	}
	return results
}
