package exercise

import (
	"slices"
	"sync"
	"testing"
	"time"
)

// within fails the test if f does not return soon.
func within(t *testing.T, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		f()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(3 * time.Second):
		t.Fatal("MapLimit does not return")
	}
}

func TestResultsAreInOrder(t *testing.T) {
	within(t, func() {
		got := MapLimit(2, []int{4, 3, 2, 1}, func(n int) int {
			time.Sleep(time.Duration(n) * 10 * time.Millisecond)
			return n * n
		})
		if want := []int{16, 9, 4, 1}; !slices.Equal(got, want) {
			t.Errorf("MapLimit returned %v, want %v", got, want)
		}
	})
}

func TestAtMostThree(t *testing.T) {
	var mu sync.Mutex
	running, most := 0, 0
	within(t, func() {
		MapLimit(3, make([]int, 12), func(int) int {
			mu.Lock()
			running++
			most = max(most, running)
			mu.Unlock()
			time.Sleep(50 * time.Millisecond)
			mu.Lock()
			running--
			mu.Unlock()
			return 0
		})
	})
	if most != 3 {
		t.Errorf("at most %d calls ran at the same time, want 3", most)
	}
}

func TestASlowCallHoldsUpNobody(t *testing.T) {
	others := make(chan bool, 5)
	within(t, func() {
		MapLimit(2, []int{1, 0, 0, 0, 0, 0}, func(n int) int {
			if n == 0 {
				others <- true
				return 0
			}
			for range cap(others) {
				select {
				case <-others:
				case <-time.After(time.Second):
					t.Error("while one call is slow, the others have to wait")
					return 0
				}
			}
			return 0
		})
	})
}
