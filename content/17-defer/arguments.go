package main

import (
	"fmt"
	"time"
)

func measure(what string, start time.Time) {
	fmt.Println(what, "took 20 ms or more:", time.Since(start) >= 20*time.Millisecond)
}

func main() {
	defer measure("main", time.Now())

	n := 1
	defer fmt.Println("n was", n)
	defer func() { fmt.Println("n is", n) }()
	n = 2
	time.Sleep(20 * time.Millisecond)
}
