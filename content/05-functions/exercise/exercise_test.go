package exercise

import "testing"

func TestExtremes(t *testing.T) {
	tests := []struct {
		numbers   []int
		low, high int
	}{
		{[]int{3, 9, 4}, 3, 9},
		{[]int{5}, 5, 5},
		{[]int{-3, -9, -4}, -9, -3},
		{[]int{7, 3, 2}, 2, 7},
		{[]int{0, 0}, 0, 0},
	}
	for _, tt := range tests {
		low, high, ok := Extremes(tt.numbers...)
		if low != tt.low || high != tt.high || !ok {
			t.Errorf("Extremes of %v are %d, %d, %t, want %d, %d, true",
				tt.numbers, low, high, ok, tt.low, tt.high)
		}
	}
}

func TestNoNumbers(t *testing.T) {
	if low, high, ok := Extremes(); low != 0 || high != 0 || ok {
		t.Errorf("Extremes() = %d, %d, %t, want 0, 0, false", low, high, ok)
	}
}

func TestArgumentsStayAsTheyAre(t *testing.T) {
	numbers := []int{2, 3, 1}
	Extremes(numbers...)
	if numbers[0] != 2 || numbers[1] != 3 || numbers[2] != 1 {
		t.Errorf("after Extremes, the caller's slice is %v, want [2 3 1]", numbers)
	}
}
