package exercise

import (
	"errors"
	"slices"
	"testing"
)

var errBusy, errLocked, errGone = errors.New("busy"), errors.New("locked"), errors.New("gone")

func TestEveryNameIsTried(t *testing.T) {
	var tried []string
	names := []string{"a", "b", "c"}
	DeleteAll(names, func(name string) error {
		tried = append(tried, name)
		return errBusy
	})
	if !slices.Equal(tried, names) {
		t.Errorf("remove was called for %v, want %v", tried, names)
	}
}

func TestNothingFails(t *testing.T) {
	if err := DeleteAll([]string{"a", "b"}, func(string) error { return nil }); err != nil {
		t.Errorf("every call went well, and the error is %v", err)
	}
	if err := DeleteAll(nil, func(string) error { return errBusy }); err != nil {
		t.Errorf("there was nothing to delete, and the error is %v", err)
	}
}

func TestEveryFailureIsWrapped(t *testing.T) {
	failures := map[string]error{"a": errBusy, "c": errLocked}
	err := DeleteAll([]string{"a", "b", "c", "d"}, func(name string) error { return failures[name] })
	if err == nil {
		t.Fatal("two calls failed, and there is no error")
	}
	for _, want := range []error{errBusy, errLocked} {
		if !errors.Is(err, want) {
			t.Errorf("the error %q does not wrap the failure %q", err, want)
		}
	}
	if errors.Is(err, errGone) {
		t.Errorf("the error %q wraps a failure that never happened", err)
	}
}
