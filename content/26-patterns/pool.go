package main

import (
	"fmt"
	"sync"
	"time"
)

func work(jobs <-chan int, results chan<- int) {
	for n := range jobs {
		time.Sleep(100 * time.Millisecond)
		results <- n * n
	}
}

func main() {
	jobs, results := make(chan int), make(chan int)

	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() { work(jobs, results) })
	}
	go func() {
		for n := range 9 {
			jobs <- n
		}
		close(jobs)
	}()
	go func() {
		wg.Wait()
		close(results)
	}()

	sum := 0
	for r := range results {
		sum += r
	}
	fmt.Println("sum of squares:", sum)
}
