package main

import "fmt"

func main() {
	var numbers chan int
	go func() { numbers <- 1 }()
	fmt.Println(<-numbers)
}
