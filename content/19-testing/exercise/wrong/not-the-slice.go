package exercise

import "testing"

func CheckMedian(t testing.TB, median func([]int) float64) {
	if median([]int{9, 1, 2}) != 2 || median([]int{4, 1, 3, 2}) != 2.5 || median(nil) != 0 {
		t.Error("wrong")
	}
}
