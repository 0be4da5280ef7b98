// race

// A send comes before its receive, a close before the receive that sees it: no race.
package main

func main() {
	var a, b, c int
	ch := make(chan int)
	go func() {
		a = 1
		ch <- 1
		b = 2
		ch <- 2
		c = 3
		close(ch)
	}()
	<-ch
	println(a)
	<-ch
	println(b)
	<-ch
	println(c)
}
