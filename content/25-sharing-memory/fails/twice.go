package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	mu sync.Mutex
	n  int
}

func (c *Counter) Get() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

func (c *Counter) AddAndGet() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	return c.Get()
}

func main() {
	var c Counter
	fmt.Println(c.AddAndGet())
}
