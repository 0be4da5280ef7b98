package exercise

// Count returns a channel that delivers the numbers from 1 to n, one at a
// time, and is closed after the last. Count itself returns at once.
func Count(n int) <-chan int {
	numbers := make(chan int)
	go func() {
		defer close(numbers)
		for i := range n {
			numbers <- i + 1
		}
	}()
	return numbers
}
