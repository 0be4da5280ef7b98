package exercise

import (
	"context"
	"errors"
	"testing"
	"time"
)

// within returns what Sum returns, and fails the test if that takes too long.
func within(t *testing.T, ctx context.Context, numbers <-chan int) (sum int, err error) {
	t.Helper()
	done := make(chan bool)
	go func() {
		sum, err = Sum(ctx, numbers)
		close(done)
	}()
	select {
	case <-done:
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
