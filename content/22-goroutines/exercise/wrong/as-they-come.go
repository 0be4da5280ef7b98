package exercise

import "sync"

func MapAll(numbers []int, f func(int) int) []int {
	var results []int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for _, n := range numbers {
		wg.Go(func() {
			r := f(n)
			mu.Lock()
			defer mu.Unlock()
			results = append(results, r)
		})
	}
	wg.Wait()
	return results
}
