package main

import "fmt"

func main() {
	// A result that comes later.
	result := make(chan int, 1)
	go func() {
		result <- 6 * 7
	}()
	fmt.Println(<-result)
}
