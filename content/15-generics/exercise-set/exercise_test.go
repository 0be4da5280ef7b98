package exercise

import (
	"slices"
	"strings"
	"testing"
)

func TestOrder(t *testing.T) {
	var s OrderedSet[string]
	want := strings.Fields("the quick brown fox jumped over a lazy dog and ran away from here")
	for _, word := range slices.Concat(want, []string{"fox", "the", "away"}) {
		s.Add(word)
	}
	if got := s.Items(); !slices.Equal(got, want) {
		t.Errorf("the items are %v, want %v", got, want)
	}
}

func TestAddAndHas(t *testing.T) {
	var s OrderedSet[int]
	if s.Has(0) {
		t.Error("an empty set has 0")
	}
	for i, want := range []bool{true, false} {
		if got := s.Add(0); got != want {
			t.Errorf("Add(0), time %d, = %t, want %t", i+1, got, want)
		}
	}
	if !s.Has(0) || s.Has(1) {
		t.Errorf("after Add(0), Has(0) = %t and Has(1) = %t, want true and false", s.Has(0), s.Has(1))
	}
}

func TestStructs(t *testing.T) {
	type point struct{ x, y int }
	var s, other OrderedSet[point]
	s.Add(point{1, 2})
	if !s.Has(point{1, 2}) || other.Has(point{1, 2}) {
		t.Error("a point that was added to one set should be in that set and in no other")
	}
}

func TestItemsAreTheCallers(t *testing.T) {
	var s OrderedSet[int]
	s.Add(1)
	s.Add(2)
	s.Items()[0] = 99
	if got := s.Items(); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("after changing a result of Items, the items are %v, want [1 2]", got)
	}
}
