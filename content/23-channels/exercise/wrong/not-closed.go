package exercise

func Count(n int) <-chan int {
	numbers := make(chan int)
	go func() {
		for i := 1; i <= n; i++ {
			numbers <- i
		}
	}()
	return numbers
}
