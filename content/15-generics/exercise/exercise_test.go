package exercise

import (
	"maps"
	"slices"
	"testing"
)

func length(s string) int { return len(s) }

func TestMaxBy(t *testing.T) {
	tests := []struct {
		words []string
		want  string
		ok    bool
	}{
		{[]string{"go", "python", "rust"}, "python", true},
		{[]string{"go", "is"}, "go", true},
		{[]string{""}, "", true},
		{nil, "", false},
	}
	for _, tt := range tests {
		if got, ok := MaxBy(tt.words, length); got != tt.want || ok != tt.ok {
			t.Errorf("the longest of %q is %q, %t, want %q, %t", tt.words, got, ok, tt.want, tt.ok)
		}
	}
	negate := func(n int) float64 { return -float64(n) }
	if got, ok := MaxBy([]int{7, 3, 5}, negate); got != 3 || !ok {
		t.Errorf("MaxBy with negative keys = %d, %t, want 3, true", got, ok)
	}
}

func TestGroupBy(t *testing.T) {
	got := GroupBy([]string{"go", "python", "is", "c", "in"}, length)
	want := map[int][]string{1: {"c"}, 2: {"go", "is", "in"}, 6: {"python"}}
	if !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("the words by length are %v, want %v", got, want)
	}
	even := GroupBy([]int{1, 2, 3, 0}, func(n int) bool { return n%2 == 0 })
	if !maps.EqualFunc(even, map[bool][]int{true: {2, 0}, false: {1, 3}}, slices.Equal) {
		t.Errorf("even and odd numbers are %v, want map[false:[1 3] true:[2 0]]", even)
	}
	if got := GroupBy(nil, length); len(got) != 0 {
		t.Errorf("no words are grouped as %v, want nothing", got)
	}
}
