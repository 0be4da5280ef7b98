package exercise

import (
	"slices"
	"testing"
)

func open() *Bank {
	return &Bank{Accounts: []Account{{"Ann", 100}, {"Bob", 20}}}
}

func TestFind(t *testing.T) {
	bank := open()
	for i, owner := range []string{"Ann", "Bob"} {
		if got := bank.Find(owner); got != &bank.Accounts[i] {
			t.Errorf("Find(%q) does not point to the account in the bank", owner)
		}
	}
	if got := bank.Find("Cy"); got != nil {
		t.Errorf("Find of an unknown owner points to %v, want nil", *got)
	}
}

func TestTransfer(t *testing.T) {
	tests := []struct {
		from, to string
		amount   int
		want     bool
		ann, bob int
	}{
		{"Ann", "Bob", 30, true, 70, 50},
		{"Bob", "Ann", 20, true, 120, 0},
		{"Ann", "Ann", 100, true, 100, 20},
		{"Ann", "Bob", 101, false, 100, 20},
		{"Ann", "Cy", 30, false, 100, 20},
		{"Cy", "Ann", 30, false, 100, 20},
	}
	for _, tt := range tests {
		bank := open()
		got := bank.Transfer(tt.from, tt.to, tt.amount)
		if got != tt.want {
			t.Errorf("Transfer(%q, %q, %d) = %t, want %t", tt.from, tt.to, tt.amount, got, tt.want)
		}
		want := []Account{{"Ann", tt.ann}, {"Bob", tt.bob}}
		if !slices.Equal(bank.Accounts, want) {
			t.Errorf("after Transfer(%q, %q, %d) the accounts are %v, want %v",
				tt.from, tt.to, tt.amount, bank.Accounts, want)
		}
	}
}
