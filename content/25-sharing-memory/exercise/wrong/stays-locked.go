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
	if ok {
		return value
	}
	value = load(key)
	c.values[key] = value
	c.mu.Unlock()
	return value
}
