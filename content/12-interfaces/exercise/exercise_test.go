package exercise

import (
	"errors"
	"fmt"
	"testing"
)

// Ticket belongs to this test. It satisfies Priced without a word about it.
type Ticket struct{ Zones int }

func (t Ticket) Price() Cents { return Cents(150 * t.Zones) }

func TestCentsPrintWithTwoDecimals(t *testing.T) {
	for cents, want := range map[Cents]string{1205: "12.05", 1250: "12.50", 7: "0.07", 0: "0.00"} {
		if got := fmt.Sprint(cents); got != want {
			t.Errorf("%d cents print as %q, want %q", int(cents), got, want)
		}
	}
}

func TestBookSatisfiesPriced(t *testing.T) {
	book, ok := any(Book{"Go", 3499}).(Priced)
	if !ok {
		t.Fatal("a Book is not Priced: its method set has no Price() Cents")
	}
	if got := book.Price(); got != 3499 {
		t.Errorf("the book costs %d cents, want 3499", int(got))
	}
}

func TestTotalTakesEveryPricedType(t *testing.T) {
	if got := Total([]Priced{Ticket{2}, Ticket{3}}); got != 750 {
		t.Errorf("two tickets cost %d cents, want 750", int(got))
	}
	if got := Total(nil); got != 0 {
		t.Errorf("no items cost %d cents, want 0", int(got))
	}
}

func TestLabel(t *testing.T) {
	tests := []struct {
		value any
		want  string
	}{
		{Ticket{1}, "costs 1.50"},
		{Book{"Go", 1205}, "costs 12.05"},
		{errors.New("sold out"), "failed: sold out"},
		{nil, "nothing"},
		{"a string", "?"},
		{Cents(5), "?"},
	}
	for _, tt := range tests {
		if got := Label(tt.value); got != tt.want {
			t.Errorf("Label(%#v) = %q, want %q", tt.value, got, tt.want)
		}
	}
}
