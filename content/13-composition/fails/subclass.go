package main

import "fmt"

type Counter struct {
	n int
}

type Door struct {
	Counter
}

func reset(c *Counter) {
	c.n = 0
}

func main() {
	door := &Door{Counter{n: 2}}
	reset(door)
	var c Counter = *door
	fmt.Println(c.n)
}
