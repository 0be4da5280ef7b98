package exercise

import "sync"

func MapAll(numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	for i, n := range numbers {
		var wg sync.WaitGroup
		wg.Go(func() { results[i] = f(n) })
		wg.Wait()
	}
	return results
}
