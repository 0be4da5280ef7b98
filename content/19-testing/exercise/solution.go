package exercise

import (
	"slices"
	"testing"
)

// CheckMedian tests a function that should return the median of numbers: the
// middle one in order of size, or the mean of the middle two, or 0 if there
// are none. The caller's slice must stay as it is.
func CheckMedian(t testing.TB, median func([]int) float64) {
	t.Helper()
	tests := []struct {
		numbers []int
		want    float64
	}{
		{[]int{1, 2, 9}, 2},
		{[]int{9, 1, 2}, 2},
		{[]int{4, 1, 3, 2}, 2.5},
		{nil, 0},
	}
	for _, tt := range tests {
		numbers := slices.Clone(tt.numbers)
		if got := median(numbers); got != tt.want {
			t.Errorf("median of %v is %v, want %v", tt.numbers, got, tt.want)
		}
		if !slices.Equal(numbers, tt.numbers) {
			t.Errorf("median changed %v to %v", tt.numbers, numbers)
		}
	}
}
