package exercise

import (
	"slices"
	"testing"
)

func CheckMedian(t testing.TB, median func([]int) float64) {
	numbers := []int{4, 1, 3, 2}
	if got := median(numbers); got != 2 {
		t.Errorf("got %v, want 2", got)
	}
	if !slices.Equal(numbers, []int{4, 1, 3, 2}) {
		t.Error("changed")
	}
}
