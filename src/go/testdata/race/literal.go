// race

// A slice is published without order: its elements were written without it too.
package main

import "time"

var shared []int

func main() {
	go func() {
		shared = []int{1, 2, 3}
	}()
	time.Sleep(10 * time.Millisecond)
	s := shared
	if len(s) > 1 {
		println(s[1])
	}
}
