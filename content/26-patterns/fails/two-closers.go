package main

import (
	"fmt"
	"time"
)

func produce(n int, out chan<- int) {
	time.Sleep(time.Duration(n) * 50 * time.Millisecond)
	out <- n
	close(out)
}

func main() {
	out := make(chan int)
	go produce(1, out)
	go produce(2, out)
	for n := range out {
		fmt.Println("got", n)
	}
	time.Sleep(200 * time.Millisecond)
}
