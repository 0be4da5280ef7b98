package main

import "fmt"

func main() {
	inbox := make(chan string, 8)
	sent, delivered := 0, 0
	for range 1000 {
		select {
		case inbox <- "hello":
			delivered++
		default: // too slow
		}
		sent++
	}
	fmt.Println("sent:", sent)
	fmt.Println("delivered:", delivered)
}
