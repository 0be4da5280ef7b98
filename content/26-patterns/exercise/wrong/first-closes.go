package exercise

import "sync"

func Merge(channels ...<-chan int) <-chan int {
	out := make(chan int)
	var once sync.Once
	for _, ch := range channels {
		go func() {
			for n := range ch {
				out <- n
			}
			once.Do(func() { close(out) })
		}()
	}
	return out
}
