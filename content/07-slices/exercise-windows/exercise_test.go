package exercise

import (
	"slices"
	"testing"
)

func TestWindows(t *testing.T) {
	tests := []struct {
		size int
		want [][]int
	}{
		{1, [][]int{{1}, {2}, {3}, {4}}},
		{2, [][]int{{1, 2}, {2, 3}, {3, 4}}},
		{4, [][]int{{1, 2, 3, 4}}},
		{5, nil},
		{0, nil},
		{-1, nil},
	}
	for _, tt := range tests {
		got := Windows([]int{1, 2, 3, 4}, tt.size)
		if !slices.EqualFunc(got, tt.want, slices.Equal) {
			t.Errorf("the windows of size %d are %v, want %v", tt.size, got, tt.want)
		}
	}
	if got := Windows(nil, 1); len(got) != 0 {
		t.Errorf("the windows of no numbers are %v, want none", got)
	}
}

func TestAppendingToAWindow(t *testing.T) {
	numbers := append(make([]int, 0, 10), 1, 2, 3, 4)
	windows := Windows(numbers, 2)
	for _, window := range windows {
		_ = append(window, 99)
	}
	if want := []int{1, 2, 3, 4, 0}; !slices.Equal(numbers[:5], want) {
		t.Errorf("appending to the windows changed the numbers to %v, want %v", numbers[:5], want)
	}
}
