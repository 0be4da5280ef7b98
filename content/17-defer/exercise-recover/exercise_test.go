package exercise

import (
	"errors"
	"runtime"
	"testing"
)

func TestNoPanic(t *testing.T) {
	if err := Try(func() error { return nil }); err != nil {
		t.Errorf("f returned nil, Try returned %v", err)
	}
	want := errors.New("disk full")
	if err := Try(func() error { return want }); err != want {
		t.Errorf("f returned %v, Try returned %v", want, err)
	}
}

// try calls Try, and fails the test if a panic gets through.
func try(t *testing.T, f func() error) (err error) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Fatalf("the panic %v got through", r)
		}
	}()
	return Try(f)
}

func TestPanicWithAText(t *testing.T) {
	err := try(t, func() error { panic("out of coffee") })
	if err == nil || err.Error() != "panic: out of coffee" {
		t.Errorf("the error is %v, want panic: out of coffee", err)
	}
}

func TestPanicWithAnError(t *testing.T) {
	var numbers []int
	err := try(t, func() error {
		numbers[0] = 1
		return nil
	})
	if err == nil {
		t.Fatal("f panicked, and there is no error")
	}
	if _, ok := errors.AsType[runtime.Error](err); !ok {
		t.Errorf("the error %q does not wrap the runtime error", err)
	}
}
