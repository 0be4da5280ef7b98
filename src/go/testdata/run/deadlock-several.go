// run

package main

import "fmt"

func ask(in <-chan string, out chan<- string) {
	v := <-in
	out <- v
}

func main() {
	a, b := make(chan string), make(chan string)
	go ask(a, b)
	go ask(b, a)
	go func() {
		select {
		case <-a:
		case b <- "x":
			select {}
		}
	}()
	fmt.Println("all wait for each other")
	var never chan int
	never <- 1
}
