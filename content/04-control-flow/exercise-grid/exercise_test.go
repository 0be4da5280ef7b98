package exercise

import "testing"

func TestCleanRows(t *testing.T) {
	tests := []struct {
		name string
		grid [][]int
		want int
	}{
		{"no rows", nil, 0},
		{"all clean", [][]int{{1, 2}, {3}}, 2},
		{"one negative number", [][]int{{1, 2}, {3, -1}, {4}}, 2},
		{"negative at the end of the last row", [][]int{{1}, {2, 3, -4}}, 1},
		{"two negative numbers in a row", [][]int{{-1, 5, -2}, {6}}, 1},
		{"zero is not negative", [][]int{{0}}, 1},
		{"an empty row ends it", [][]int{{1}, {}, {2}, {3}}, 1},
		{"negative and empty", [][]int{{1}, {-1}, {2}, nil, {3}}, 2},
	}
	for _, tt := range tests {
		if got := CleanRows(tt.grid); got != tt.want {
			t.Errorf("%s: CleanRows(%v) = %d, want %d", tt.name, tt.grid, got, tt.want)
		}
	}
}
