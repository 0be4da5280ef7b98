package main

import (
	"fmt"
	"time"
)

func main() {
	slow := make(chan string)

	// Give up after some time.
	select {
	case text := <-slow:
		fmt.Println(text)
	case <-time.After(50 * time.Millisecond):
		fmt.Println("too late")
	}
}
