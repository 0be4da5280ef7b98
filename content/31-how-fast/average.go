package main

import (
	"fmt"
	"slices"
	"time"
)

func main() {
	steady := slices.Repeat([]time.Duration{3 * time.Millisecond}, 100)
	moody := slices.Concat(
		slices.Repeat([]time.Duration{time.Millisecond}, 98),
		slices.Repeat([]time.Duration{101 * time.Millisecond}, 2),
	)
	for _, waits := range [][]time.Duration{steady, moody} {
		var sum time.Duration
		for _, wait := range waits {
			sum += wait
		}
		n := len(waits)
		fmt.Println("average", sum/time.Duration(n), "median", waits[n/2], "99th", waits[n*99/100-1])
	}
}
