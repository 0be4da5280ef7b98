// Package unique keeps one copy of equal values: a Handle stands for a value, and handles are compared in no time.
package unique

import "sync"

// A Handle stands for a value of type T. Two handles are equal if and only if the values they were made of are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

var (
	mu  sync.Mutex
	all = map[any]any{}
)

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	mu.Lock()
	defer mu.Unlock()
	if p, ok := all[value]; ok {
		return Handle[T]{p.(*T)}
	}
	p := new(T)
	*p = value
	all[value] = p
	return Handle[T]{p}
}
