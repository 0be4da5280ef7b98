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
		t.push(yield)
	}
}

// push yields the numbers of the tree and reports whether to go on.
func (t *Tree) push(yield func(int) bool) bool {
	if t == nil {
		return true
	}
	return t.Left.push(yield) && yield(t.Value) && t.Right.push(yield)
}
