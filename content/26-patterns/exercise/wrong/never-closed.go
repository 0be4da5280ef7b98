package exercise

func Merge(channels ...<-chan int) <-chan int {
	out := make(chan int)
	for _, ch := range channels {
		go func() {
			for n := range ch {
				out <- n
			}
		}()
	}
	return out
}
