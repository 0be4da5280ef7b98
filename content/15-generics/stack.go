package main

import "fmt"

type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
}

func (s *Stack[T]) Pop() (item T, ok bool) {
	if len(s.items) == 0 {
		var zero T
		return zero, false
	}
	last := len(s.items) - 1
	item = s.items[last]
	s.items = s.items[:last]
	return item, true
}

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

func main() {
	var words Stack[string]
	words.Push("first")
	words.Push("second")
	fmt.Println(words.Pop())
	fmt.Println(words.Pop())
	fmt.Println(words.Pop())

	var pairs Stack[Pair[string, int]]
	pairs.Push(Pair[string, int]{"Ann", 41})
	fmt.Printf("%T\n%+v\n", pairs, pairs)
}
