package exercise

import (
	"maps"
	"slices"
	"testing"
)

func check(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestDiff(t *testing.T) {
	before := map[string]int{"tea": 2, "milk": 1, "rice": 3, "corn": 4, "nuts": 9}
	now := map[string]int{"tea": 2, "milk": 2, "rice": 4, "beer": 3, "wine": 8, "apple": 1, "fig": 5}
	added, removed, changed := Diff(before, now)
	check(t, "added", added, "apple", "beer", "fig", "wine")
	check(t, "removed", removed, "corn", "nuts")
	check(t, "changed", changed, "milk", "rice")
}

func TestPriceOfZero(t *testing.T) {
	free, paid := map[string]int{"water": 0}, map[string]int{"water": 1}
	added, removed, changed := Diff(free, paid)
	check(t, "added, from 0 to 1", added)
	check(t, "removed, from 0 to 1", removed)
	check(t, "changed, from 0 to 1", changed, "water")

	added, removed, changed = Diff(map[string]int{}, free)
	check(t, "added, new at 0", added, "water")
	check(t, "removed, new at 0", removed)
	check(t, "changed, new at 0", changed)

	added, removed, changed = Diff(free, nil)
	check(t, "added, gone at 0", added)
	check(t, "removed, gone at 0", removed, "water")
	check(t, "changed, gone at 0", changed)
}

func TestListsStayAsTheyAre(t *testing.T) {
	before, now := map[string]int{"tea": 2, "rice": 3}, map[string]int{"tea": 3, "beer": 4}
	old, new := maps.Clone(before), maps.Clone(now)
	Diff(before, now)
	if !maps.Equal(before, old) || !maps.Equal(now, new) {
		t.Errorf("after Diff, the lists are %v and %v, want %v and %v", before, now, old, new)
	}
}
