package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	ann, bob := make(chan string, 1), make(chan string, 1)
	go func() {
		for _, text := range []string{"one", "two", "three"} {
			for _, inbox := range []chan string{bob, ann} {
				inbox <- text
			}
		}
		close(ann)
		close(bob)
	}()
	go func() {
		for range bob {
			time.Sleep(500 * time.Millisecond)
		}
	}()

	for text := range ann {
		late := time.Since(start) >= 400*time.Millisecond
		fmt.Println("ann received", text, "late:", late)
	}
}
