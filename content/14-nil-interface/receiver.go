package main

import "fmt"

type Counter interface {
	Count() int
}

// A List is a linked list; a nil *List is the empty one.
type List struct {
	next *List
}

func (l *List) Count() int {
	if l == nil {
		return 0
	}
	return 1 + l.next.Count()
}

func main() {
	var empty *List
	var c Counter = empty
	fmt.Println(empty == nil, c == nil, c.Count())

	c = &List{&List{}}
	fmt.Println(c.Count())
}
