package main

import "testing"

func TestDouble(t *testing.T) {
	for _, test := range []struct{ n, want int }{{0, 0}, {21, 42}, {-3, -6}} {
		if got := Double(test.n); got != test.want {
			t.Errorf("Double(%d) = %d, want %d", test.n, got, test.want)
		}
	}
}
