package exercise

import "testing"

func TestMonths(t *testing.T) {
	want := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	for i, days := range want {
		if got := DaysIn(i+1, 2026); got != days {
			t.Errorf("DaysIn(%d, 2026) = %d, want %d", i+1, got, days)
		}
	}
}

func TestFebruary(t *testing.T) {
	for year, want := range map[int]int{2027: 28, 2028: 29, 2100: 28, 2000: 29} {
		if got := DaysIn(2, year); got != want {
			t.Errorf("DaysIn(2, %d) = %d, want %d", year, got, want)
		}
	}
}

func TestNoSuchMonth(t *testing.T) {
	for _, month := range []int{0, 13, -1} {
		if got := DaysIn(month, 2026); got != 0 {
			t.Errorf("DaysIn(%d, 2026) = %d, want 0", month, got)
		}
	}
}
