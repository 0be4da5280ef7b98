package main

import (
	"fmt"
	"runtime"
	"time"
)

// first returns the answer of the fastest server.
func first(servers ...string) string {
	answers := make(chan string)
	for i, server := range servers {
		go func() {
			time.Sleep(time.Duration(i) * 50 * time.Millisecond)
			answers <- "answer from " + server
		}()
	}
	return <-answers
}

func main() {
	fmt.Println(first("berlin", "lima", "osaka"))
	time.Sleep(200 * time.Millisecond)
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
