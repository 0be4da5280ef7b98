package main

import "fmt"

func main() {
	letters := make(chan string)
	letters <- "a"
	fmt.Println(<-letters)
}
