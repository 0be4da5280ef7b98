package exercise

import "sync"

// MapLimit calls f for every number, at most limit calls at the same time, and
// returns the results in the order of the numbers.
func MapLimit(limit int, numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	room := make(chan struct{}, limit)
	var wg sync.WaitGroup
	for i, n := range numbers {
		room <- struct{}{}
		wg.Go(func() {
			defer func() { <-room }()
			results[i] = f(n)
		})
	}
	wg.Wait()
	return results
}
