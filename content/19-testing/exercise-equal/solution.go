package exercise

import "testing"

// Equal reports an error that names both values, at the caller's line, if got
// and want differ. The test goes on.
func Equal[T comparable](t testing.TB, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
