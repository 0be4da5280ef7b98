// run

package main

import "fmt"

func produce(n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := range n {
			ch <- i
		}
	}()
	return ch
}

func square(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v * v
	}
	close(out)
}

func filter(in <-chan int, prime int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			if v%prime != 0 {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	squares := make(chan int)
	go square(produce(5), squares)
	for v := range squares {
		fmt.Print(v, " ")
	}
	fmt.Println()

	buf := make(chan string, 3)
	buf <- "a"
	buf <- "b"
	fmt.Println(len(buf), cap(buf))
	close(buf)
	v, ok := <-buf
	fmt.Println(v, ok)
	fmt.Println(<-buf)
	v, ok = <-buf
	fmt.Printf("%q %v\n", v, ok)

	done := make(chan struct{})
	result := 0
	go func() {
		defer close(done)
		for v := range produce(101) {
			result += v
		}
	}()
	<-done
	fmt.Println(result)

	numbers := make(chan int)
	go func() {
		for i := 2; i < 60; i++ {
			numbers <- i
		}
		close(numbers)
	}()
	var ch <-chan int = numbers
	for {
		prime, ok := <-ch
		if !ok {
			break
		}
		fmt.Print(prime, " ")
		ch = filter(ch, prime)
	}
	fmt.Println()

	requests := make(chan chan int)
	go func() {
		n := 0
		for reply := range requests {
			n++
			reply <- n
		}
	}()
	for range 3 {
		reply := make(chan int)
		requests <- reply
		fmt.Print(<-reply, " ")
	}
	fmt.Println()

	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	x := 0
	for range 100 {
		ping <- x
		x = <-pong
	}
	close(ping)
	_, ok = <-pong
	fmt.Println(x, ok, ping != nil, len(ping), cap(ping))
	var never chan int
	fmt.Println(never == nil, len(never))
}
