package main

import "fmt"

// A container for any type.
type Stack[T any] struct {
	items []T
}

// A container for any type.
func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
}

func main() {
	var s Stack[string]
	s.Push("tea")
	fmt.Println(len(s.items), s.items[0])
}
