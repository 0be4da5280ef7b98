package main

import (
	"fmt"
	"runtime"
	"time"
)

func answer(delay time.Duration) <-chan string {
	result := make(chan string)
	go func() {
		time.Sleep(delay)
		result <- "forty-two"
	}()
	return result
}

func main() {
	for range 5 {
		select {
		case <-answer(50 * time.Millisecond):
		case <-time.After(10 * time.Millisecond):
		}
	}
	time.Sleep(200 * time.Millisecond)
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
