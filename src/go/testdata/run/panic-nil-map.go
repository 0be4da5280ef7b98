// run

package main

import "fmt"

type registry struct{ names map[string]int }

func (r *registry) add(name string, n int) {
	r.names[name] = n
}

func main() {
	var r registry
	defer fmt.Println("deferred runs first")
	fmt.Println(r.names["x"])
	r.add("x", 1)
	fmt.Println("never")
}
