package main

import "fmt"

type Node struct {
	Value int
	Next  *Node
}

func main() {
	last := Node{Value: 2}
	first := &Node{Value: 1, Next: &last}
	next := first.Next
	whole := *next
	value := &next.Value
	pointers := []*Node{first, next}
	twice := &first
	fmt.Println(whole.Value, *value, len(pointers), (*twice).Value)
}
