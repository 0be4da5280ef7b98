package main

import (
	"fmt"
	"time"
)

type question struct {
	slow  bool
	reply chan<- string
}

func route(in <-chan question) {
	for q := range in {
		if q.slow {
			time.Sleep(300 * time.Millisecond)
			q.reply <- "report"
			continue
		}
		q.reply <- "pong"
	}
}

func main() {
	in := make(chan question)
	go route(in)

	start := time.Now()
	report, pong := make(chan string, 1), make(chan string, 1)
	in <- question{slow: true, reply: report}
	in <- question{reply: pong}
	fmt.Println("bob has the", <-pong)
	fmt.Println("he waited for ann's", <-report, time.Since(start) >= 300*time.Millisecond)
}
