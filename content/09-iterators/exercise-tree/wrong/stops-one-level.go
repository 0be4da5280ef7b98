package exercise

import "iter"

type Tree struct {
	Left  *Tree
	Value int
	Right *Tree
}

func (t *Tree) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		if t == nil {
			return
		}
		for v := range t.Left.All() {
			if !yield(v) {
				break
			}
		}
		if !yield(t.Value) {
			return
		}
		for v := range t.Right.All() {
			if !yield(v) {
				return
			}
		}
	}
}
