package exercise

import (
	"fmt"
	"strings"
	"testing"
)

// recorder stands in for the t of a test and remembers what it was told.
type recorder struct {
	testing.TB
	helper  bool
	stopped bool
	errors  []string
}

func (r *recorder) Helper()           { r.helper = true }
func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }
func (r *recorder) Errorf(f string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(f, args...))
}
func (r *recorder) Log(...any)                   {}
func (r *recorder) Logf(string, ...any)          {}
func (r *recorder) Fail()                        { r.errors = append(r.errors, "") }
func (r *recorder) FailNow()                     { r.stopped = true }
func (r *recorder) Fatal(args ...any)            { r.Error(args...); r.stopped = true }
func (r *recorder) Fatalf(f string, args ...any) { r.Errorf(f, args...); r.stopped = true }

func TestEqualValues(t *testing.T) {
	r := &recorder{TB: t}
	Equal(r, 42, 42)
	Equal(r, "go", "go")
	if len(r.errors) > 0 {
		t.Errorf("an error is reported for equal values: %q", r.errors)
	}
}

func TestDifferentValues(t *testing.T) {
	r := &recorder{TB: t}
	Equal(r, "spam", "eggs")
	if len(r.errors) != 1 {
		t.Fatalf("%d errors are reported, want 1", len(r.errors))
	}
	for _, value := range []string{"spam", "eggs"} {
		if !strings.Contains(r.errors[0], value) {
			t.Errorf("the message %q does not name %q", r.errors[0], value)
		}
	}
}

func TestTheTestGoesOn(t *testing.T) {
	r := &recorder{TB: t}
	Equal(r, 1, 2)
	if r.stopped {
		t.Error("Equal ends the test; it should report and go on")
	}
}

func TestTheErrorIsAtTheCaller(t *testing.T) {
	r := &recorder{TB: t}
	Equal(r, 1, 2)
	if !r.helper {
		t.Error("the error would be shown at a line of Equal, not at the line that called it")
	}
}
