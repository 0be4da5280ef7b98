package main

import (
	"fmt"
	"time"
)

func talk(n int) <-chan string {
	words := make(chan string)
	go func() {
		defer close(words)
		for range n {
			time.Sleep(30 * time.Millisecond)
			words <- "bla"
		}
	}()
	return words
}

func main() {
	words, heard := talk(10), 0
	for {
		select {
		case _, ok := <-words:
			if !ok {
				fmt.Println("heard all", heard, "words")
				return
			}
			heard++
		case <-time.After(150 * time.Millisecond):
			fmt.Println("stopped after 150 ms")
			return
		}
	}
}
