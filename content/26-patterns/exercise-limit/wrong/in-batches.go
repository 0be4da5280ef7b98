package exercise

import "sync"

func MapLimit(limit int, numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	for start := 0; start < len(numbers); start += limit {
		var wg sync.WaitGroup
		for i := start; i < min(start+limit, len(numbers)); i++ {
			wg.Go(func() { results[i] = f(numbers[i]) })
		}
		wg.Wait()
	}
	return results
}
