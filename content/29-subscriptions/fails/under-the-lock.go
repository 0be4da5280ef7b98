package main

import (
	"fmt"
	"sync"
)

type channel struct {
	mu          sync.Mutex
	subscribers map[string]func(text string)
}

func (c *channel) unsubscribe(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.subscribers, name)
}

func (c *channel) publish(text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, receive := range c.subscribers {
		receive(text)
	}
}

func main() {
	news := &channel{subscribers: make(map[string]func(string))}
	news.subscribers["bob"] = func(text string) {
		fmt.Println("bob heard", text)
		news.unsubscribe("bob")
	}
	news.publish("one")
}
