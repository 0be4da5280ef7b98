// run

package main

import (
	"fmt"
	"time"
)

func fib(out chan<- int, quit <-chan bool) {
	a, b := 0, 1
	for {
		select {
		case out <- a:
			a, b = b, a+b
		case <-quit:
			close(out)
			return
		}
	}
}

func main() {
	out, quit := make(chan int), make(chan bool)
	go fib(out, quit)
	for range 10 {
		fmt.Print(<-out, " ")
	}
	close(quit)
	// A select with both cases ready may still send once more.
	for range out {
	}
	fmt.Println()

	buf := make(chan int, 1)
	for i := range 4 {
		select {
		case buf <- i:
			fmt.Print("sent ", i, "; ")
		case v, ok := <-buf:
			fmt.Print("got ", v, " ", ok, "; ")
		}
	}
	fmt.Println()
	select {
	case buf <- 9:
		fmt.Println("sent")
	default:
		fmt.Println("full")
	}
	<-buf
	for len(buf) > 0 {
		<-buf
	}
	select {
	case v := <-buf:
		fmt.Println("got", v)
	default:
		fmt.Println("empty")
	}

	slow := make(chan string)
	go func() {
		time.Sleep(300 * time.Millisecond)
		slow <- "late"
	}()
	select {
	case s := <-slow:
		fmt.Println(s)
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	select {
	case s := <-slow:
		fmt.Println(s)
	case <-time.After(5 * time.Second):
		fmt.Println("timeout")
	}

	// A nil channel is never ready; a closed one always is.
	a, b := make(chan int), make(chan int)
	go func() { a <- 1; close(a) }()
	go func() { b <- 2; close(b) }()
	sum := 0
	var x, y <-chan int = a, b
	for x != nil || y != nil {
		select {
		case v, ok := <-x:
			if !ok {
				x = nil
				continue
			}
			sum += v
		case v, ok := <-y:
			if !ok {
				y = nil
				break
			}
			sum += v * 10
		}
	}
	fmt.Println(sum)

	// Both ready: each is chosen sooner or later.
	l, r := make(chan int, 100), make(chan int, 100)
	for range 100 {
		l <- 1
		r <- 1
	}
	nl, nr := 0, 0
	for range 100 {
		select {
		case <-l:
			nl++
		case <-r:
			nr++
		}
	}
	fmt.Println(nl+nr, nl > 10, nr > 10)
}
