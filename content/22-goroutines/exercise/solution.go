package exercise

import "sync"

// MapAll calls f for every number, all calls at the same time, and returns
// the results in the order of the numbers.
func MapAll(numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	var wg sync.WaitGroup
	for i, n := range numbers {
		wg.Go(func() { results[i] = f(n) })
	}
	wg.Wait()
	return results
}
