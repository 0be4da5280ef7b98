// What a waiting goroutine costs: prints before and after 100,000 of them wait.
package main

import (
	"fmt"
	"time"
)

func main() {
	never := make(chan int)
	fmt.Println("before")
	time.Sleep(time.Millisecond)
	for range 100_000 {
		go func() { <-never }()
	}
	time.Sleep(time.Millisecond)
	fmt.Println("after")
}
