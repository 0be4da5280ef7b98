package exercise

import (
	"iter"
	"slices"
	"testing"
)

// counting gives 10, 11, 12 and so on, a hundred values at most, and counts
// in asked how many it has produced.
func counting(asked *int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range 100 {
			*asked++
			if !yield(10 + i) {
				return
			}
		}
	}
}

func TestTake(t *testing.T) {
	for _, n := range []int{3, 1, 0, -1} {
		asked := 0
		got := slices.Collect(Take(counting(&asked), n))
		want := []int{10, 11, 12}[:max(n, 0)]
		if !slices.Equal(got, want) {
			t.Errorf("Take %d gives %v, want %v", n, got, want)
		}
		if asked != len(want) {
			t.Errorf("Take %d asked for %d values, want %d", n, asked, len(want))
		}
	}
}

func TestTakeFromAShortOne(t *testing.T) {
	got := slices.Collect(Take(slices.Values([]string{"a", "b"}), 5))
	if want := []string{"a", "b"}; !slices.Equal(got, want) {
		t.Errorf("Take 5 of two values gives %v, want %v", got, want)
	}
}

func TestTakeTwice(t *testing.T) {
	asked := 0
	taken := Take(counting(&asked), 2)
	for range 2 {
		if got := slices.Collect(taken); !slices.Equal(got, []int{10, 11}) {
			t.Errorf("a sequence that is used twice gives %v, want [10 11] each time", got)
		}
	}
}

func TestEnumerate(t *testing.T) {
	numbered := Enumerate(slices.Values([]string{"a", "b", "c"}), 1)
	for range 2 {
		var numbers []int
		var values []string
		for i, v := range numbered {
			numbers, values = append(numbers, i), append(values, v)
		}
		if !slices.Equal(numbers, []int{1, 2, 3}) || !slices.Equal(values, []string{"a", "b", "c"}) {
			t.Errorf("a b c are enumerated as %v %v, want [1 2 3] [a b c]", numbers, values)
		}
	}
}

func TestBreak(t *testing.T) {
	asked := 0
	for range Take(counting(&asked), 5) {
		break
	}
	for range Enumerate(counting(&asked), 0) {
		break
	}
	if asked != 2 {
		t.Errorf("two loops that break at once asked for %d values, want 2", asked)
	}
}
