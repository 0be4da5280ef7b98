// race

package main

import "time"

type node struct {
	val  int
	next *node
}

func (n *node) last() *node {
	if n.next == nil {
		return n
	}
	return n.next.last()
}

func grow(n *node) {
	n.last().next = &node{val: 2}
}

func main() {
	n := &node{val: 1}
	go grow(n)
	time.Sleep(10 * time.Millisecond)
	println(n.last().val > 0)
}
