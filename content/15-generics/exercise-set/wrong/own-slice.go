package exercise

type OrderedSet[T comparable] struct {
	items []T
	known map[T]bool
}

func (s *OrderedSet[T]) Add(item T) bool {
	if s.known[item] {
		return false
	}
	if s.known == nil {
		s.known = map[T]bool{}
	}
	s.known[item] = true
	s.items = append(s.items, item)
	return true
}

func (s *OrderedSet[T]) Has(item T) bool {
	return s.known[item]
}

func (s *OrderedSet[T]) Items() []T {
	return s.items
}
