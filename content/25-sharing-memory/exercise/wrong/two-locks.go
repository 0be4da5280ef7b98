package exercise

import "sync"

// A Cache keeps what has been loaded.
type Cache struct {
	mu     sync.Mutex
	values map[string]int
}

func NewCache() *Cache {
	return &Cache{values: make(map[string]int)}
}

func (c *Cache) Get(key string, load func(key string) int) int {
	c.mu.Lock()
	value, ok := c.values[key]
	c.mu.Unlock()
	if !ok {
		value = load(key)
		c.mu.Lock()
		c.values[key] = value
		c.mu.Unlock()
	}
	return value
}
