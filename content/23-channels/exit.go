package main

import (
	"fmt"
	"time"
)

func backup(quit <-chan struct{}, done chan<- string) {
	fmt.Println("backup: ready, waiting for the end")
	<-quit
	time.Sleep(50 * time.Millisecond)
	done <- "backup: everything is saved"
}

func main() {
	quit, done := make(chan struct{}), make(chan string)
	go backup(quit, done)

	time.Sleep(100 * time.Millisecond)
	fmt.Println("main: ok, now exit")
	close(quit)
	fmt.Println(<-done)
}
