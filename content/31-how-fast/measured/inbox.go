package main

import (
	"fmt"
	"testing"
)

func handOver(b *testing.B) {
	inbox := make(chan string, 1)
	for b.Loop() {
		inbox <- "hello"
		<-inbox
	}
}

func main() {
	result := testing.Benchmark(handOver)
	fmt.Println(result.NsPerOp(), "ns/op")
	fmt.Println("in", result.N, "rounds")
}
