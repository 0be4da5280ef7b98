// race

// With a buffer, the send does not wait for the receive.
package main

func main() {
	var s string
	c := make(chan int, 1)
	go func() {
		s = "hello"
		<-c
	}()
	c <- 0
	println(len(s) >= 0)
	for range 10 {
		c <- 0
		break
	}
}
