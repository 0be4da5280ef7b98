package exercise

import (
	"fmt"
	"testing"
)

func TestEqualFractions(t *testing.T) {
	pairs := []struct{ a, b Fraction }{
		{NewFraction(1, 2), NewFraction(2, 4)},
		{NewFraction(6, 4), NewFraction(3, 2)},
		{NewFraction(1, -2), NewFraction(-1, 2)},
		{NewFraction(-3, -9), NewFraction(1, 3)},
		{NewFraction(0, 5), NewFraction(0, -7)},
	}
	for _, p := range pairs {
		if p.a != p.b {
			t.Errorf("%#v and %#v are the same number, but not equal", p.a, p.b)
		}
	}
}

func TestAdd(t *testing.T) {
	tests := []struct{ a, b, want Fraction }{
		{NewFraction(1, 2), NewFraction(1, 3), NewFraction(5, 6)},
		{NewFraction(1, 4), NewFraction(1, 4), NewFraction(1, 2)},
		{NewFraction(1, 2), NewFraction(-1, 2), NewFraction(0, 1)},
	}
	for _, tt := range tests {
		before := tt.a
		if got := tt.a.Add(tt.b); got != tt.want {
			t.Errorf("%#v plus %#v is %#v, want %#v", tt.a, tt.b, got, tt.want)
		}
		if tt.a != before {
			t.Errorf("Add changed its receiver from %#v to %#v", before, tt.a)
		}
	}
}

func TestString(t *testing.T) {
	tests := []struct {
		f    Fraction
		want string
	}{
		{NewFraction(4, 6), "2/3"},
		{NewFraction(1, -2), "-1/2"},
		{NewFraction(8, 2), "4"},
		{NewFraction(0, 3), "0"},
	}
	for _, tt := range tests {
		if got := fmt.Sprint(tt.f); got != tt.want {
			t.Errorf("Sprint of %#v is %q, want %q", tt.f, got, tt.want)
		}
	}
}
