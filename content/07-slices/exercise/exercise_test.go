package exercise

import (
	"slices"
	"testing"
)

// roomy returns a slice with room behind its last element.
func roomy(words ...string) []string {
	return append(make([]string, 0, 10), words...)
}

func TestWith(t *testing.T) {
	tests := []struct {
		i    int
		want []string
	}{
		{0, []string{"x", "a", "b", "c"}},
		{1, []string{"a", "x", "b", "c"}},
		{3, []string{"a", "b", "c", "x"}},
	}
	for _, tt := range tests {
		words := roomy("a", "b", "c")
		got := With(words, tt.i, "x")
		if !slices.Equal(got, tt.want) {
			t.Errorf("With([a b c], %d, x) = %v, want %v", tt.i, got, tt.want)
		}
		check(t, words, "With", tt.i)
	}
}

func TestWithout(t *testing.T) {
	tests := []struct {
		i    int
		want []string
	}{
		{0, []string{"b", "c"}},
		{1, []string{"a", "c"}},
		{2, []string{"a", "b"}},
	}
	for _, tt := range tests {
		words := roomy("a", "b", "c")
		got := Without(words, tt.i)
		if !slices.Equal(got, tt.want) {
			t.Errorf("Without([a b c], %d) = %v, want %v", tt.i, got, tt.want)
		}
		check(t, words, "Without", tt.i)
	}
}

func TestResultsAreApart(t *testing.T) {
	words := roomy("a", "b", "c")
	first, second := With(words, 3, "x"), With(words, 3, "y")
	if first[3] != "x" || second[3] != "y" {
		t.Errorf("two results are %v and %v, want them to end in x and y", first, second)
	}
	part := Without(words, 2)
	part[0] = "changed"
	check(t, words, "changing a result of Without", 2)
}

func check(t *testing.T, words []string, what string, i int) {
	t.Helper()
	if !slices.Equal(words, []string{"a", "b", "c"}) {
		t.Errorf("after %s at %d the caller's words are %v, want [a b c]", what, i, words)
	}
}
