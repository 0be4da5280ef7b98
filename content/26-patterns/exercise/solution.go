package exercise

import "sync"

// Merge returns a channel that delivers everything that comes from any of the
// channels, as it comes, and is closed when all of them are.
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
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
