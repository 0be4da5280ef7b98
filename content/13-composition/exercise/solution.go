package exercise

// A Store keeps texts under keys.
type Store interface {
	Get(key string) (value string, ok bool)
	Set(key, value string)
	Len() int
}

// Counting is any store, and counts how often Get found something (Hits) and
// how often it did not (Misses).
type Counting struct {
	Store
	Hits, Misses int
}

// Get asks the store inside and counts the answer.
func (c *Counting) Get(key string) (value string, ok bool) {
	value, ok = c.Store.Get(key)
	if ok {
		c.Hits++
	} else {
		c.Misses++
	}
	return value, ok
}
