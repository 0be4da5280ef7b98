package exercise

import (
	"slices"
	"testing"
)

func list(values ...int) *Node {
	var first *Node
	for _, value := range slices.Backward(values) {
		first = &Node{Value: value, Next: first}
	}
	return first
}

func values(list *Node) []int {
	var all []int
	for node := list; node != nil; node = node.Next {
		all = append(all, node.Value)
	}
	return all
}

func TestRemove(t *testing.T) {
	tests := []struct{ before, want []int }{
		{[]int{1, 7, 2}, []int{1, 2}},
		{[]int{1, 2, 7}, []int{1, 2}},
		{[]int{7, 1, 2}, []int{1, 2}},
		{[]int{1, 7, 2, 7, 3}, []int{1, 2, 3}},
		{[]int{1, 7, 7, 2}, []int{1, 2}},
		{[]int{7, 7, 1}, []int{1}},
		{[]int{7, 7}, nil},
		{[]int{1, 2}, []int{1, 2}},
		{nil, nil},
	}
	for _, tt := range tests {
		if got := values(Remove(list(tt.before...), 7)); !slices.Equal(got, tt.want) {
			t.Errorf("%v without 7 is %v, want %v", tt.before, got, tt.want)
		}
	}
}

func TestNodesStayTheSame(t *testing.T) {
	first := list(1, 7, 2)
	last := first.Next.Next
	if got := Remove(first, 7); got != first || got.Next != last {
		t.Errorf("Remove copied nodes, want those of the list itself")
	}
}
