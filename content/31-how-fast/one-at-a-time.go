package main

import (
	"fmt"
	"time"
)

// echo sends back what comes, after a way of 20 milliseconds there and back.
func echo(in <-chan int, out chan<- int) {
	for m := range in {
		time.AfterFunc(20*time.Millisecond, func() { out <- m })
	}
}

// measure sends so many messages, at most window of them on their way at once.
func measure(messages, window int) time.Duration {
	in, out := make(chan int), make(chan int, window)
	go echo(in, out)
	defer close(in)
	start := time.Now()
	sent := 0
	for back := range messages {
		for sent < min(messages, back+window) {
			in <- sent
			sent++
		}
		<-out
	}
	return time.Since(start) / time.Duration(messages)
}

func main() {
	one, many := measure(48, 1), measure(48, 16)
	fmt.Println("one at a time: at least 20 ms a message:", one >= 20*time.Millisecond)
	fmt.Println("sixteen on their way: under 10 ms:", many < 10*time.Millisecond)
}
