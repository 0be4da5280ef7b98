package exercise

import "errors"

// ErrAmount is returned for an amount that is not possible.
var ErrAmount = errors.New("impossible amount")

// Account is a savings account. Only its methods can change it.
type Account struct {
	Entries []int
}

// Deposit adds an amount of cents, which must be more than zero.
func (a *Account) Deposit(cents int) error {
	a.Entries = append(a.Entries, cents)
	return nil
}

// Withdraw takes an amount of cents, which must be more than zero and no more
// than the balance.
func (a *Account) Withdraw(cents int) error {
	a.Entries = append(a.Entries, -cents)
	return nil
}

// Balance returns the cents in the account.
func (a *Account) Balance() int {
	sum := 0
	for _, cents := range a.Entries {
		sum += cents
	}
	return sum
}

// History returns what was deposited and, as negative numbers, withdrawn.
func (a *Account) History() []int {
	return a.Entries
}
