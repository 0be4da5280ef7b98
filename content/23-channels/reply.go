package main

import (
	"fmt"
	"strings"
)

type request struct {
	text  string
	reply chan string
}

func serve(requests <-chan request) {
	for r := range requests {
		r.reply <- strings.ToUpper(r.text)
	}
}

func ask(requests chan<- request, text string) string {
	r := request{text, make(chan string)}
	requests <- r
	return <-r.reply
}

func main() {
	requests := make(chan request)
	go serve(requests)
	fmt.Println(ask(requests, "hello"))
	fmt.Println(ask(requests, "goodbye"))
	close(requests)
}
