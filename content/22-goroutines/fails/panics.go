package main

import (
	"fmt"
	"time"
)

func work(parts int) {
	fmt.Println("each part gets", 100/parts)
}

func main() {
	defer fmt.Println("main does not get here")
	go work(0)
	time.Sleep(time.Second)
	fmt.Println("nor here")
}
