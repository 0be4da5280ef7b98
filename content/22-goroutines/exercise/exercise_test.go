package exercise

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestResultsAreInOrder(t *testing.T) {
	// The first number takes the longest.
	got := MapAll([]int{5, 4, 3, 2, 1}, func(n int) int {
		time.Sleep(time.Duration(n) * 10 * time.Millisecond)
		return n * n
	})
	if want := []int{25, 16, 9, 4, 1}; !slices.Equal(got, want) {
		t.Errorf("MapAll returned %v, want %v", got, want)
	}
}

func TestCallsRunAtTheSameTime(t *testing.T) {
	const calls = 10
	var running, most, total atomic.Int64
	MapAll(make([]int, calls), func(int) int {
		total.Add(1)
		now := running.Add(1)
		for old := most.Load(); now > old && !most.CompareAndSwap(old, now); {
			old = most.Load()
		}
		time.Sleep(200 * time.Millisecond)
		running.Add(-1)
		return 0
	})
	if got := total.Load(); got != calls {
		t.Errorf("f was called %d times, want %d", got, calls)
	}
	if got := most.Load(); got != calls {
		t.Errorf("at most %d calls ran at the same time, want %d", got, calls)
	}
}

func TestNothingToDo(t *testing.T) {
	got := MapAll(nil, func(int) int { t.Error("f was called"); return 0 })
	if len(got) != 0 {
		t.Errorf("MapAll(nil) returned %v, want nothing", got)
	}
}
