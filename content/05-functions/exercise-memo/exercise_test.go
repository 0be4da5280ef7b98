package exercise

import "testing"

func TestResults(t *testing.T) {
	square := Memoize(func(n int) int { return n * n })
	for _, n := range []int{3, 4, 3, -3} {
		if got := square(n); got != n*n {
			t.Errorf("the memoized square of %d is %d, want %d", n, got, n*n)
		}
	}
}

func TestEachArgumentIsComputedOnce(t *testing.T) {
	calls := 0
	parity := Memoize(func(n int) int { calls++; return n % 2 })
	if calls != 0 {
		t.Errorf("Memoize itself called f %d times, want 0", calls)
	}
	for range 3 {
		parity(4)
		parity(7)
	}
	if calls != 2 {
		t.Errorf("f was called %d times for two arguments, want 2", calls)
	}
}

func TestFunctionsDoNotShareResults(t *testing.T) {
	double := Memoize(func(n int) int { return n * 2 })
	negate := Memoize(func(n int) int { return -n })
	double(5)
	if got := negate(5); got != -5 {
		t.Errorf("negate(5) = %d after double(5), want -5", got)
	}
}
