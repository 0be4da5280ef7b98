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

func (c *Counter) Copy() Counter {
	c.mu.Lock()
	defer c.mu.Unlock()
	return *c
}

func main() {
	var counter Counter
	counter.Add()
	second := counter.Copy()
	fmt.Println(second.n)
	second.Add()
}
