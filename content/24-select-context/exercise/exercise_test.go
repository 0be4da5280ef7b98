package exercise

import (
	"errors"
	"testing"
	"time"
)

// receive calls Receive and fails the test if it takes longer than it may.
func receive(t *testing.T, texts <-chan string, timeout, atMost time.Duration) (text string, err error) {
	t.Helper()
	done := make(chan bool)
	go func() {
		text, err = Receive(texts, timeout)
		close(done)
	}()
	select {
	case <-done:
		return text, err
	case <-time.After(atMost):
		t.Fatalf("Receive with a timeout of %v has not returned after %v", timeout, atMost)
		return "", nil
	}
}

func TestTextIsThere(t *testing.T) {
	for _, want := range []string{"hello", ""} {
		texts := make(chan string, 1)
		texts <- want
		got, err := receive(t, texts, time.Minute, time.Second)
		if got != want || err != nil {
			t.Errorf("Receive returned %q, %v, want %q and no error", got, err, want)
		}
	}
}

func TestTextComesInTime(t *testing.T) {
	texts := make(chan string)
	go func() {
		time.Sleep(50 * time.Millisecond)
		texts <- "hello"
	}()
	if got, err := receive(t, texts, time.Minute, time.Second); got != "hello" || err != nil {
		t.Errorf("Receive returned %q, %v, want hello and no error", got, err)
	}
}

func TestNothingComes(t *testing.T) {
	start := time.Now()
	_, err := receive(t, make(chan string), 50*time.Millisecond, time.Second)
	if !errors.Is(err, ErrTimeout) {
		t.Errorf("the error is %v, want %v", err, ErrTimeout)
	}
	if waited := time.Since(start); waited < 50*time.Millisecond {
		t.Errorf("Receive gave up after %v, before its timeout", waited)
	}
}

func TestClosed(t *testing.T) {
	texts := make(chan string)
	close(texts)
	if _, err := receive(t, texts, time.Minute, time.Second); !errors.Is(err, ErrClosed) {
		t.Errorf("the error is %v, want %v", err, ErrClosed)
	}
}
