package exercise

import "testing"

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
	}
	for _, tt := range tests {
		if got := median(tt.numbers); got != tt.want {
			t.Errorf("median of %v is %v, want %v", tt.numbers, got, tt.want)
		}
	}
}
