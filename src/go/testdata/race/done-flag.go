// race

package main

import "time"

type server struct {
	quit  bool
	stats [2]int
}

func (s *server) loop(out chan<- int) {
	n := 0
	for !s.quit {
		n++
		time.Sleep(time.Millisecond)
	}
	s.stats[1] = n
	out <- n
}

func main() {
	s := &server{}
	out := make(chan int)
	go s.loop(out)
	time.Sleep(10 * time.Millisecond)
	s.quit = true
	<-out
	println(s.stats[1] > 0)
}
