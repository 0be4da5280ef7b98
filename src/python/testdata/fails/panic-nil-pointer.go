package main

import "fmt"

func main() {
	type node struct{ next *node }
	var n *node
	fmt.Println(n.next)
}
