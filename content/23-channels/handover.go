package main

import (
	"fmt"
	"time"
)

func bake(loaves chan<- int) {
	for n := range 4 {
		time.Sleep(100 * time.Millisecond)
		loaves <- n
	}
	close(loaves)
}

func main() {
	loaves := make(chan int)
	go bake(loaves)
	for n := range loaves {
		time.Sleep(300 * time.Millisecond)
		fmt.Println("sold loaf", n)
	}
}
