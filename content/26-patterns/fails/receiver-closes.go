package main

import "fmt"

func takeTwo(numbers chan int) {
	fmt.Println("got", <-numbers)
	fmt.Println("got", <-numbers)
	close(numbers)
}

func main() {
	numbers := make(chan int)
	go takeTwo(numbers)
	for n := range 5 {
		numbers <- n
	}
}
