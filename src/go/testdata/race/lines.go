// race

// Several lines of one statement, loops and conditions.
package main

import "time"

type counter struct{ n int }

func (c *counter) get() int {
	return c.n
}

func add(a, b int) int { return a + b }

func main() {
	c := &counter{}
	limit := 3
	go func() {
		c.n = 1
		limit = 2
	}()
	time.Sleep(10 * time.Millisecond)
	total := add(
		1,
		c.get(),
	)
	for i := 0; i < limit; i++ {
		total += i
	}
	if total > 100 {
		println("much")
	} else if c.get() > 1 {
		println("more")
	}
	println(total)
}
