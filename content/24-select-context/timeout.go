package main

import (
	"fmt"
	"time"
)

func answer(delay time.Duration) <-chan string {
	result := make(chan string, 1)
	go func() {
		time.Sleep(delay)
		result <- "forty-two"
	}()
	return result
}

func main() {
	select {
	case text := <-answer(500 * time.Millisecond):
		fmt.Println(text)
	case <-time.After(100 * time.Millisecond):
		fmt.Println("gave up")
	}
}
