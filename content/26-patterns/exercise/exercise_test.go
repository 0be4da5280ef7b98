package exercise

import (
	"slices"
	"testing"
	"time"
)

// merge calls Merge, which must return before anybody receives.
func merge(t *testing.T, channels ...<-chan int) <-chan int {
	t.Helper()
	made := make(chan (<-chan int), 1)
	go func() { made <- Merge(channels...) }()
	select {
	case out := <-made:
		return out
	case <-time.After(time.Second):
		t.Fatal("Merge does not return")
		return nil
	}
}

// next receives from out; ok is false when it is closed.
func next(t *testing.T, out <-chan int) (n int, ok bool) {
	t.Helper()
	select {
	case n, ok = <-out:
		return n, ok
	case <-time.After(time.Second):
		t.Fatal("nothing comes from the merged channel, and it is not closed")
		return 0, false
	}
}

func source(numbers ...int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for _, n := range numbers {
			ch <- n
		}
	}()
	return ch
}

func TestEverythingArrives(t *testing.T) {
	out := merge(t, source(1, 2, 3), source(), source(4, 5))
	var got []int
	for n, ok := next(t, out); ok; n, ok = next(t, out) {
		got = append(got, n)
	}
	slices.Sort(got)
	if want := []int{1, 2, 3, 4, 5}; !slices.Equal(got, want) {
		t.Errorf("%v came out, want %v in any order", got, want)
	}
}

func TestAsItComes(t *testing.T) {
	left, right := make(chan int), make(chan int)
	out := merge(t, left, right)
	go func() { right <- 2 }()
	if n, _ := next(t, out); n != 2 {
		t.Errorf("got %d, want the 2 from the second channel", n)
	}
	close(right)
	go func() { left <- 1 }()
	if n, ok := next(t, out); n != 1 || !ok {
		t.Errorf("got %d, %t, want the 1 from the first channel", n, ok)
	}
	close(left)
	if n, ok := next(t, out); ok {
		t.Errorf("got %d, want a closed channel", n)
	}
}

func TestNothingToMerge(t *testing.T) {
	if n, ok := next(t, merge(t)); ok {
		t.Errorf("got %d, want a closed channel", n)
	}
}
