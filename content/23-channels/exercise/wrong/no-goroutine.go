package exercise

func Count(n int) <-chan int {
	numbers := make(chan int)
	for i := 1; i <= n; i++ {
		numbers <- i
	}
	close(numbers)
	return numbers
}
