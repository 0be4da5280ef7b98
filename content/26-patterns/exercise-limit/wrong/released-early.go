package exercise

import "sync"

func MapLimit(limit int, numbers []int, f func(int) int) []int {
	results := make([]int, len(numbers))
	room := make(chan struct{}, limit)
	var wg sync.WaitGroup
	for i, n := range numbers {
		wg.Go(func() {
			room <- struct{}{}
			<-room
			results[i] = f(n)
		})
	}
	wg.Wait()
	return results
}
