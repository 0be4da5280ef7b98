package exercise

import (
	"math"
	"testing"
)

func TestMean(t *testing.T) {
	tests := []struct {
		numbers []int
		want    float64
	}{
		{[]int{4}, 4},
		{[]int{1, 2}, 1.5},
		{[]int{-1, 0, 0, 0}, -0.25},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8}, 4.5},
	}
	for _, tt := range tests {
		if got := Mean(tt.numbers); got != tt.want {
			t.Errorf("Mean(%v) = %v, want %v", tt.numbers, got, tt.want)
		}
	}
}

func TestMeanOfNothing(t *testing.T) {
	if got := Mean(nil); got != 0 {
		t.Errorf("Mean(nil) = %v, want 0", got)
	}
}

func TestMeanOfLargeNumbers(t *testing.T) {
	numbers := []int{math.MaxInt64, math.MaxInt64, math.MaxInt64}
	if got := Mean(numbers); got != math.MaxInt64 {
		t.Errorf("the mean of three times MaxInt64 is %v, want %v", got, float64(math.MaxInt64))
	}
}
