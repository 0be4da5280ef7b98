package exercise

import "sync"

func Merge(channels ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, ch := range channels {
		wg.Go(func() {
			for n := range ch {
				out <- n
			}
		})
	}
	wg.Wait()
	close(out)
	return out
}
