package main

import "fmt"

func main() {
	// Hand values from one to the other.
	ch := make(chan int)
	go func() {
		for n := range 3 {
			ch <- n
		}
		close(ch)
	}()
	for n := range ch {
		fmt.Println(n)
	}
}
