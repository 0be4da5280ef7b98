package main

import "fmt"

func send(n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for range n {
			ch <- 1
		}
	}()
	return ch
}

func main() {
	left, right := send(3), send(5)
	total := 0
	for left != nil || right != nil {
		select {
		case n, ok := <-left:
			total += n
			if !ok {
				fmt.Println("left is finished")
				left = nil
			}
		case n, ok := <-right:
			total += n
			if !ok {
				right = nil
			}
		}
	}
	fmt.Println("total", total)
}
