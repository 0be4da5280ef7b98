package exercise

import "iter"

// A Tree holds numbers in order: those in Left are smaller than Value, those
// in Right are larger. A nil *Tree is empty.
type Tree struct {
	Left  *Tree
	Value int
	Right *Tree
}

// All gives the numbers of the tree in their order.
func (t *Tree) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		yield(t.Value)
	}
}
