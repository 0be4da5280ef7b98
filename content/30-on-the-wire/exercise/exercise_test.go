package exercise

import (
	"errors"
	"slices"
	"testing"
	"time"
)

var errBroken = errors.New("the connection is broken")

// fakeConn notes what is done to it. The message "break" cannot be written.
type fakeConn struct {
	t        *testing.T
	limit    time.Duration
	deadline time.Time
	written  []string
	closed   int
}

func (c *fakeConn) SetWriteDeadline(t time.Time) error {
	c.deadline = t
	return nil
}

func (c *fakeConn) WriteMessage(messageType int, data []byte) error {
	if messageType != TextMessage {
		c.t.Errorf("%q is written with type %d, want %d", data, messageType, TextMessage)
	}
	if c.closed > 0 {
		c.t.Errorf("%q is written to a closed connection", data)
	}
	if c.deadline.IsZero() {
		c.t.Errorf("%q is written without a deadline", data)
	} else if left := time.Until(c.deadline); left < c.limit/2 || left > c.limit {
		c.t.Errorf("%q has %v left of its %v", data, left.Round(10*time.Millisecond), c.limit)
	}
	if string(data) == "break" {
		return errBroken
	}
	c.written = append(c.written, string(data))
	return nil
}

func (c *fakeConn) Close() error {
	c.closed++
	return nil
}

// write runs Write over the texts, with a pause before each, and returns its error.
func write(t *testing.T, texts ...string) (*fakeConn, error) {
	t.Helper()
	conn := &fakeConn{t: t, limit: 400 * time.Millisecond}
	out := make(chan string, len(texts))
	done := make(chan error, 1)
	go func() { done <- Write(conn, out, conn.limit) }()
	for _, text := range texts {
		out <- text
		time.Sleep(250 * time.Millisecond)
	}
	close(out)
	select {
	case err := <-done:
		return conn, err
	case <-time.After(2 * time.Second):
		t.Fatal("Write does not return")
		return nil, nil
	}
}

func TestEachTextHasADeadlineOfItsOwn(t *testing.T) {
	conn, err := write(t, "one", "two", "three")
	if err != nil {
		t.Errorf("error %v, though all went well", err)
	}
	if want := []string{"one", "two", "three"}; !slices.Equal(conn.written, want) {
		t.Errorf("written: %q, want %q", conn.written, want)
	}
	if conn.closed != 1 {
		t.Errorf("the connection was closed %d times, want once", conn.closed)
	}
}

func TestTheFirstErrorIsTheEnd(t *testing.T) {
	conn, err := write(t, "one", "break", "three")
	if !errors.Is(err, errBroken) {
		t.Errorf("error %v, want %v", err, errBroken)
	}
	if want := []string{"one"}; !slices.Equal(conn.written, want) {
		t.Errorf("written: %q, want %q", conn.written, want)
	}
	if conn.closed != 1 {
		t.Errorf("the connection was closed %d times, want once", conn.closed)
	}
}
