package exercise

import (
	"slices"
	"testing"
	"time"
)

// start calls Count, which must return without waiting for anybody.
func start(t *testing.T, n int) <-chan int {
	t.Helper()
	made := make(chan (<-chan int), 1)
	go func() { made <- Count(n) }()
	select {
	case numbers := <-made:
		return numbers
	case <-time.After(2 * time.Second):
		t.Fatal("Count does not return")
		return nil
	}
}

// next receives one number; ok is false when the channel is closed.
func next(t *testing.T, numbers <-chan int) (n int, ok bool) {
	t.Helper()
	select {
	case n, ok = <-numbers:
		return n, ok
	case <-time.After(2 * time.Second):
		t.Fatal("nothing more comes from the channel, and it is not closed")
		return 0, false
	}
}

func TestAllNumbersInOrder(t *testing.T) {
	numbers := start(t, 100)
	var got, want []int
	for i := range 100 {
		n, ok := next(t, numbers)
		if !ok {
			break
		}
		got, want = append(got, n), append(want, i+1)
	}
	if len(got) != 100 {
		t.Fatalf("%d numbers were delivered, want 100", len(got))
	}
	if !slices.Equal(got, want) {
		t.Errorf("the numbers are %v, want %v", got, want)
	}
}

func TestClosedAtTheEnd(t *testing.T) {
	numbers := start(t, 1)
	if n, ok := next(t, numbers); !ok || n != 1 {
		t.Fatalf("the first receive gave %d, %t, want 1, true", n, ok)
	}
	if n, ok := next(t, numbers); ok {
		t.Errorf("another number came after the last: %d", n)
	}
}

func TestOneAtATime(t *testing.T) {
	numbers := start(t, 1000)
	next(t, numbers)
	time.Sleep(20 * time.Millisecond)
	if waiting := len(numbers); waiting > 1 {
		t.Errorf("%d numbers lie in the channel before anybody asks for them", waiting)
	}
}

func TestNothingToCount(t *testing.T) {
	if n, ok := next(t, start(t, 0)); ok {
		t.Errorf("Count(0) delivers %d, want a closed channel", n)
	}
}
