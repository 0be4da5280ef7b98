// race

package main

import "time"

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T)  { s.items = append(s.items, v) }
func (s *stack[T]) size() int { return len(s.items) }

func main() {
	s := &stack[string]{}
	go func() {
		s.push("a")
	}()
	time.Sleep(10 * time.Millisecond)
	println(s.size() >= 0)
}
