// A chain of goroutines, each of which filters the multiples of one prime.
package main

import "fmt"

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if n := <-in; n%prime != 0 {
			out <- n
		}
	}
}

func main() {
	in := make(chan int)
	go generate(in)
	prime := 0
	for range 1200 {
		prime = <-in
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println(prime)
}
