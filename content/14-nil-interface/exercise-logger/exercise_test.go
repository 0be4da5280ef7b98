package exercise

import (
	"strings"
	"testing"
)

// counter is a logger whose zero value is a number.
type counter int

func (c *counter) Log(string) { *c++ }

func TestNewLogger(t *testing.T) {
	if logger := NewLogger(nil); logger != nil {
		t.Errorf("NewLogger(nil) returned a %T, want nil", logger)
	}
	var out strings.Builder
	logger := NewLogger(&out)
	if logger == nil {
		t.Fatal("NewLogger returned nil for a builder that is there")
	}
	logger.Log("one")
	if out.String() != "one\n" {
		t.Errorf("the logger wrote %q, want %q", out.String(), "one\n")
	}
}

func TestServe(t *testing.T) {
	var out strings.Builder
	if got := Serve("Ann", NewLogger(&out)); got != "hello, Ann" || out.String() != "served Ann\n" {
		t.Errorf("Serve returned %q and logged %q", got, out.String())
	}
	var c counter
	Serve("Bob", &c)
	if c != 1 {
		t.Errorf("a logger of the test's own was called %d times, want 1", c)
	}
}

func TestServeWithoutLogger(t *testing.T) {
	for _, logger := range []Logger{nil, NewLogger(nil)} {
		if got := Serve("Ann", logger); got != "hello, Ann" {
			t.Errorf("Serve without a logger returned %q, want \"hello, Ann\"", got)
		}
	}
}
