package exercise

// Merge returns a channel that delivers everything that comes from any of the
// channels, as it comes, and is closed when all of them are.
func Merge(channels ...<-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, ch := range channels {
			for n := range ch {
				out <- n
			}
		}
	}()
	return out
}
