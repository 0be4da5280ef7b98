package main

import (
	"fmt"
	"testing"
)

func dispatch(events <-chan string, inbox chan<- string) {
	for text := range events {
		inbox <- text
	}
}

func benchmarkDispatch(b *testing.B) {
	events := make(chan string)
	inbox := make(chan string)
	defer close(events)
	go dispatch(events, inbox)
	for b.Loop() {
		events <- "hello"
		<-inbox
	}
}

func main() {
	result := testing.Benchmark(benchmarkDispatch)
	fmt.Println(result.NsPerOp(), "ns/op")
	fmt.Println("in", result.N, "rounds")
}
