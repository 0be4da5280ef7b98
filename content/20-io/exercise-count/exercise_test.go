package exercise

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestCounts(t *testing.T) {
	var out strings.Builder
	c := &Counter{W: &out}
	fmt.Fprint(c, "spam\neg")
	fmt.Fprint(c, "gs\n\n")
	fmt.Fprint(c, "")
	if c.Bytes != 11 || c.Lines != 3 {
		t.Errorf("%d bytes and %d lines are counted, want 11 and 3", c.Bytes, c.Lines)
	}
	if out.String() != "spam\neggs\n\n" {
		t.Errorf("%q is passed on, want %q", out.String(), "spam\neggs\n\n")
	}
}

func TestCopy(t *testing.T) {
	c := &Counter{W: io.Discard}
	n, err := io.Copy(c, strings.NewReader("one\ntwo\n"))
	if n != 8 || err != nil {
		t.Errorf("io.Copy returns %d, %v, want 8 and no error", n, err)
	}
}

// small takes a few bytes and then no more.
type small struct{ room int }

func (s *small) Write(p []byte) (int, error) {
	n := min(len(p), s.room)
	s.room -= n
	if n < len(p) {
		return n, io.ErrShortWrite
	}
	return n, nil
}

func TestShortWrite(t *testing.T) {
	c := &Counter{W: &small{room: 5}}
	n, err := c.Write([]byte("a\nb\nc\nd\n"))
	if n != 5 || err != io.ErrShortWrite {
		t.Errorf("Write returns %d, %v, want 5, %v", n, err, io.ErrShortWrite)
	}
	if c.Bytes != 5 || c.Lines != 2 {
		t.Errorf("%d bytes and %d lines are counted, but W took 5 bytes with 2 newlines", c.Bytes, c.Lines)
	}
}
