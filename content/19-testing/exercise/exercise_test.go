package exercise

import (
	"slices"
	"testing"
)

// recorder stands in for the t of a test and remembers whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Error(...any)          { r.failed = true }
func (r *recorder) Errorf(string, ...any) { r.failed = true }
func (r *recorder) Fail()                 { r.failed = true }
func (r *recorder) FailNow()              { r.failed = true; panic(r) }
func (r *recorder) Fatal(...any)          { r.FailNow() }
func (r *recorder) Fatalf(string, ...any) { r.FailNow() }

func reports(t *testing.T, median func([]int) float64) bool {
	t.Helper()
	r := &recorder{TB: t}
	func() {
		defer func() {
			if v := recover(); v != nil && v != any(r) {
				panic(v)
			}
		}()
		CheckMedian(r, median)
	}()
	return r.failed
}

func right(numbers []int) float64 {
	sorted := slices.Sorted(slices.Values(numbers))
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return float64(sorted[(n-1)/2]+sorted[n/2]) / 2
}

func TestRightMedianPasses(t *testing.T) {
	if reports(t, right) {
		t.Error("CheckMedian reports an error for a median that is right")
	}
}

func TestWrongMediansFail(t *testing.T) {
	tests := []struct {
		name   string
		median func([]int) float64
	}{
		{"it does not sort", func(numbers []int) float64 {
			n := len(numbers)
			if n == 0 {
				return 0
			}
			return float64(numbers[(n-1)/2]+numbers[n/2]) / 2
		}},
		{"it takes one of the middle two", func(numbers []int) float64 {
			if len(numbers) == 0 {
				return 0
			}
			return float64(slices.Sorted(slices.Values(numbers))[len(numbers)/2])
		}},
		{"it divides as integers", func(numbers []int) float64 {
			return float64(int(right(numbers)))
		}},
		{"it sorts the caller's slice", func(numbers []int) float64 {
			slices.Sort(numbers)
			return right(numbers)
		}},
		{"it returns -1 for no numbers", func(numbers []int) float64 {
			if len(numbers) == 0 {
				return -1
			}
			return right(numbers)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !reports(t, tt.median) {
				t.Error("CheckMedian does not notice")
			}
		})
	}
}
