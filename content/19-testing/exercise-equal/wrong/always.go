package exercise

import "testing"

func Equal[T comparable](t testing.TB, got, want T) {
	t.Helper()
	t.Errorf("got %v, want %v", got, want)
}
