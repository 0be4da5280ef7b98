package main

import "fmt"

type Counter struct{ n int }

// Change a variable of the caller.
func bump(c *Counter) {
	c.n++
}

func main() {
	var counter Counter
	bump(&counter)
	fmt.Println(counter.n)
}
