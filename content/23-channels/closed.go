package main

import "fmt"

func main() {
	temps := make(chan int, 3)
	temps <- 21
	temps <- 0
	close(temps)

	for range 3 {
		temp, ok := <-temps
		fmt.Println(temp, ok)
	}
}
