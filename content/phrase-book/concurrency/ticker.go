package main

import (
	"fmt"
	"time"
)

func main() {
	// Do something again and again.
	ticker := time.NewTicker(20 * time.Millisecond)
	defer ticker.Stop()
	for n := range 3 {
		<-ticker.C
		fmt.Println("tick", n)
	}
}
