package main

import "fmt"

func dispatch(in chan string, out chan<- string) {
	for text := range in {
		if text == "ping" {
			in <- "pong"
			continue
		}
		out <- text
	}
}

func main() {
	in, out := make(chan string), make(chan string)
	go dispatch(in, out)
	in <- "hello"
	fmt.Println(<-out)
	in <- "ping"
	fmt.Println(<-out)
}
