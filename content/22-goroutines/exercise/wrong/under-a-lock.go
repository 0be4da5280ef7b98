package exercise

import "sync"

func MapAll(numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i, n := range numbers {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			results[i] = f(n)
		})
	}
	wg.Wait()
	return results
}
