package exercise

// An OrderedSet holds each item once and remembers the order in which they
// came. Its zero value is empty and ready to use.
type OrderedSet[T comparable] struct {
	items []T
}

// Add puts an item in and reports whether it was new.
func (s *OrderedSet[T]) Add(item T) bool {
	s.items = append(s.items, item)
	return true
}

// Has reports whether the item is in the set.
func (s *OrderedSet[T]) Has(item T) bool {
	return false
}

// Items returns the items in their order. The caller may change the slice.
func (s *OrderedSet[T]) Items() []T {
	return s.items
}
