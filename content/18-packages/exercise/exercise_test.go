package exercise

import (
	"errors"
	"reflect"
	"slices"
	"testing"
)

func TestBalance(t *testing.T) {
	var a Account
	if err := errors.Join(a.Deposit(500), a.Withdraw(120), a.Withdraw(380), a.Deposit(1)); err != nil {
		t.Fatal(err)
	}
	if got := a.Balance(); got != 1 {
		t.Errorf("the balance is %d, want 1", got)
	}
	if got, want := a.History(), []int{500, -120, -380, 1}; !slices.Equal(got, want) {
		t.Errorf("the history is %v, want %v", got, want)
	}
}

func TestImpossibleAmounts(t *testing.T) {
	var a Account
	if err := a.Deposit(100); err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"Deposit(0)":    a.Deposit(0),
		"Deposit(-5)":   a.Deposit(-5),
		"Withdraw(0)":   a.Withdraw(0),
		"Withdraw(-5)":  a.Withdraw(-5),
		"Withdraw(101)": a.Withdraw(101),
	} {
		if !errors.Is(err, ErrAmount) {
			t.Errorf("%s returns %v, want ErrAmount", name, err)
		}
	}
	if got := a.Balance(); got != 100 {
		t.Errorf("afterwards the balance is %d, want 100", got)
	}
}

func TestOtherPackagesCannotReachIn(t *testing.T) {
	for field := range reflect.TypeFor[Account]().Fields() {
		if field.IsExported() {
			t.Errorf("any package can set the field %s", field.Name)
		}
	}
}

func TestHistoryIsTheCallers(t *testing.T) {
	var a Account
	if err := a.Deposit(100); err != nil {
		t.Fatal(err)
	}
	a.History()[0] = 1_000_000
	if got := a.Balance(); got != 100 {
		t.Errorf("the caller changed the history it was given, and the balance is %d", got)
	}
}
