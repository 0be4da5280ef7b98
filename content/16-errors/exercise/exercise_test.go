package exercise

import (
	"errors"
	"strconv"
	"strings"
	"testing"
)

var settings = map[string]string{
	"volume":   "80",
	"zero":     "0",
	"full":     "100",
	"balance":  "",
	"bass":     "loud",
	"treble":   "101",
	"contrast": "-1",
}

// fail calls Percent for a key that must give an error that begins with it.
func fail(t *testing.T, key string) error {
	t.Helper()
	n, err := Percent(settings, key)
	if err == nil {
		t.Fatalf("Percent(%q) = %d and no error, want an error", key, n)
	}
	if !strings.HasPrefix(err.Error(), key+": ") {
		t.Errorf("Percent(%q): the error %q does not begin with the key", key, err)
	}
	return err
}

func TestRightSettings(t *testing.T) {
	for key, want := range map[string]int{"volume": 80, "zero": 0, "full": 100} {
		got, err := Percent(settings, key)
		if err != nil || got != want {
			t.Errorf("Percent(%q) = %d, %v, want %d and no error", key, got, err, want)
		}
	}
}

func TestMissing(t *testing.T) {
	if err := fail(t, "colour"); !errors.Is(err, ErrMissing) {
		t.Errorf("the error %q does not wrap ErrMissing", err)
	}
}

func TestNotANumber(t *testing.T) {
	for _, key := range []string{"bass", "balance"} {
		if err := fail(t, key); !errors.Is(err, strconv.ErrSyntax) {
			t.Errorf("the error %q does not wrap the error of strconv", err)
		}
	}
}

func TestOutOfRange(t *testing.T) {
	for key, value := range map[string]int{"treble": 101, "contrast": -1} {
		err := fail(t, key)
		rangeErr, ok := errors.AsType[*RangeError](err)
		if !ok {
			t.Errorf("the error %q does not wrap a *RangeError", err)
		} else if rangeErr.Value != value {
			t.Errorf("the *RangeError has the value %d, want %d", rangeErr.Value, value)
		}
	}
}
