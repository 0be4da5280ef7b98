package exercise

type Store interface {
	Get(key string) (value string, ok bool)
	Set(key, value string)
	Len() int
}

type Counting struct {
	Store
	Hits, Misses int
}

func (c *Counting) Set(key, value string) {
	c.Get(key)
	c.Store.Set(key, value)
}

func (c *Counting) Get(key string) (value string, ok bool) {
	value, ok = c.Store.Get(key)
	if ok {
		c.Hits++
	} else {
		c.Misses++
	}
	return value, ok
}
