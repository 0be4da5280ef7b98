// race

package main

import "time"

type shape interface{ area() int }
type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

func main() {
	var s shape = &square{2}
	go func() {
		s = &square{3}
	}()
	time.Sleep(10 * time.Millisecond)
	println(s.area() > 0)
}
