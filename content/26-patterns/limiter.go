package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()

	start := time.Now()
	for n := range 4 {
		<-ticker.C
		fmt.Println("request", n)
	}
	fmt.Println("took 190 ms or more:", time.Since(start) >= 190*time.Millisecond)
}
