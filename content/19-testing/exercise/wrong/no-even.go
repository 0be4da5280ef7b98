package exercise

import (
	"slices"
	"testing"
)

func CheckMedian(t testing.TB, median func([]int) float64) {
	for _, numbers := range [][]int{{9, 1, 2}, nil} {
		before := slices.Clone(numbers)
		want := 0.0
		if len(numbers) > 0 {
			want = 2
		}
		if got := median(numbers); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
		if !slices.Equal(numbers, before) {
			t.Error("changed")
		}
	}
}
