package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	mu sync.Mutex
	n  int
}

func (c *Counter) Add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func (c *Counter) Snapshot() Counter {
	c.mu.Lock()
	defer c.mu.Unlock()
	return *c
}

func main() {
	var c Counter
	c.Add()
	before := c.Snapshot()
	fmt.Println("one visit so far")
	before.Add()
}
