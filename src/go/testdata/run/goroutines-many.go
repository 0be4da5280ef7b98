// run

package main

import (
	"fmt"
	"sync"
)

func leaf(n int, out chan<- int) { out <- n }

func tree(depth int, out chan<- int) {
	if depth == 0 {
		out <- 1
		return
	}
	sub := make(chan int)
	go tree(depth-1, sub)
	go tree(depth-1, sub)
	out <- <-sub + <-sub
}

func main() {
	const n = 10000
	out := make(chan int)
	for i := range n {
		go leaf(i, out)
	}
	sum := 0
	for range n {
		sum += <-out
	}
	fmt.Println(sum)

	root := make(chan int)
	go tree(10, root)
	fmt.Println(<-root)

	first := make(chan int)
	left := first
	for range 1000 {
		right := make(chan int)
		go func(l, r chan int) { l <- 1 + <-r }(left, right)
		left = right
	}
	go func() { left <- 1 }()
	fmt.Println(<-first)

	jobs, results := make(chan int, 5), make(chan int, 5)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for j := range jobs {
				results <- j * 2
			}
		})
	}
	go func() {
		for j := range 50 {
			jobs <- j
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	total := 0
	for r := range results {
		total += r
	}
	fmt.Println(total)
	func() {
		defer func() { fmt.Println("deferred around goroutines", recover()) }()
		ch := make(chan int)
		go func() {
			defer close(ch)
			ch <- 1
		}()
		<-ch
		<-ch
		panic("after")
	}()
}
