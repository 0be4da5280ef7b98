package main

import (
	"fmt"
	"strings"
	"testing"
)

func benchmarkRepeat(b *testing.B) {
	if len(strings.Repeat("x", 150)) != 150 {
		b.Fatal("wrong length")
	}
}

func main() {
	result := testing.Benchmark(benchmarkRepeat)
	fmt.Println(result.N, "rounds,", result.NsPerOp(), "ns/op")
}
