package main

import "fmt"

func main() {
	jobs := make(chan string, 2)
	jobs <- "wash"
	close(jobs)
	fmt.Println("closed")
	jobs <- "dry"
}
