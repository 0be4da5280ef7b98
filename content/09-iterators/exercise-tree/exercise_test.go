package exercise

import (
	"slices"
	"testing"
)

func leaf(value int) *Tree { return &Tree{Value: value} }

func tree() *Tree {
	return &Tree{&Tree{leaf(1), 2, leaf(3)}, 4, &Tree{nil, 5, leaf(6)}}
}

func TestOrder(t *testing.T) {
	if got, want := slices.Collect(tree().All()), []int{1, 2, 3, 4, 5, 6}; !slices.Equal(got, want) {
		t.Errorf("the tree gives %v, want %v", got, want)
	}
	var empty *Tree
	if got := slices.Collect(empty.All()); len(got) != 0 {
		t.Errorf("an empty tree gives %v, want nothing", got)
	}
}

func TestBreak(t *testing.T) {
	for stop := 1; stop <= 6; stop++ {
		var got []int
		for n := range tree().All() {
			got = append(got, n)
			if n == stop {
				break
			}
		}
		if len(got) != stop {
			t.Errorf("a loop that breaks at %d gets %v", stop, got)
		}
	}
}
