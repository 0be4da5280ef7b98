package exercise

type Store interface {
	Get(key string) (value string, ok bool)
	Set(key, value string)
	Len() int
}

type Counting struct {
	Store
	Hits, Misses int
	known        map[string]string
}

func (c *Counting) Get(key string) (value string, ok bool) {
	value, ok = c.known[key]
	if ok {
		c.Hits++
	} else {
		c.Misses++
	}
	return value, ok
}
