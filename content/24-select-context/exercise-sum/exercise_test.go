package exercise

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"
)

// A watched context ends the goroutine that asks it a thousand times. These
// tests send a few numbers, so such a goroutine goes round without waiting.
type watched struct {
	context.Context
	asked int
}

func (w *watched) Done() <-chan struct{} {
	w.asked++
	if w.asked > 1000 {
		runtime.Goexit()
	}
	return w.Context.Done()
}

// within returns what Sum returns, and fails the test if that takes too long.
func within(t *testing.T, ctx context.Context, numbers <-chan int) (sum int, err error) {
	t.Helper()
	done, returned := make(chan bool), false
	go func() {
		defer close(done)
		sum, err = Sum(&watched{Context: ctx}, numbers)
		returned = true
	}()
	select {
	case <-done:
		if !returned {
			t.Fatal("Sum goes round and round without waiting for anything")
		}
		return sum, err
	case <-time.After(time.Second):
		t.Fatal("Sum does not return")
		return 0, nil
	}
}

func TestUntilTheChannelIsClosed(t *testing.T) {
	numbers := make(chan int, 3)
	numbers <- 1
	numbers <- 0
	numbers <- 5
	close(numbers)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if sum, err := within(t, ctx, numbers); sum != 6 || err != nil {
		t.Errorf("Sum returned %d, %v, want 6 and no error", sum, err)
	}
}

// give sends the numbers and then calls after, with the channel left open.
func give(after func(), numbers ...int) <-chan int {
	ch := make(chan int)
	go func() {
		for _, n := range numbers {
			ch <- n
		}
		after()
	}()
	return ch
}

func TestUntilCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	sum, err := within(t, ctx, give(cancel, 2, 3))
	if sum != 5 || !errors.Is(err, context.Canceled) {
		t.Errorf("Sum returned %d, %v, want 5, %v", sum, err, context.Canceled)
	}
}

func TestUntilTheDeadline(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	sum, err := within(t, ctx, give(func() {}, 4))
	if sum != 4 || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Sum returned %d, %v, want 4, %v", sum, err, context.DeadlineExceeded)
	}
}
