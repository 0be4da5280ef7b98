package exercise

import "iter"

type Tree struct {
	Left  *Tree
	Value int
	Right *Tree
}

func (t *Tree) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		t.push(yield)
	}
}

func (t *Tree) push(yield func(int) bool) bool {
	if t == nil {
		return true
	}
	return yield(t.Value) && t.Left.push(yield) && t.Right.push(yield)
}
