package exercise

import (
	"slices"
	"testing"
)

func CheckMedian(t testing.TB, median func([]int) float64) {
	numbers := []int{9, 1, 2}
	same := numbers
	if median(numbers) != 2 || median([]int{4, 1, 3, 2}) != 2.5 || median(nil) != 0 {
		t.Error("wrong")
	}
	if !slices.Equal(numbers, same) {
		t.Error("changed")
	}
}
