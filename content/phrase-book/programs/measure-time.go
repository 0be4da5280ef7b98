package main

import (
	"fmt"
	"time"
)

func main() {
	// Measure how long it takes.
	start := time.Now()
	total := 0
	for n := range 1000 {
		total += n
	}
	elapsed := time.Since(start)

	if elapsed >= 0 {
		fmt.Println(total, "measured")
	}
}
