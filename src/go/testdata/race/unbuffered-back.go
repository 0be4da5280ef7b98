// race

// A receive from an unbuffered channel comes before its send is over: no race.
package main

func main() {
	var s string
	c := make(chan int)
	go func() {
		s = "hello"
		<-c
	}()
	c <- 0
	println(s)
}
