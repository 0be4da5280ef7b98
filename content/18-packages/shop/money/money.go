// Package money computes with amounts of euros without losing a cent.
package money

import "example.com/shop/internal/rates"

// Amount is a sum of money. The zero value is no money.
type Amount struct {
	cents int
}

// New returns an amount of so many cents.
func New(cents int) Amount {
	return Amount{cents: cents}
}

// Add returns the sum of two amounts.
func (a Amount) Add(b Amount) Amount {
	return Amount{cents: a.cents + b.cents}
}

// In returns the amount in another currency, rounded down.
func (a Amount) In(currency string) string {
	return format(a.cents*rates.Per100(currency)/100, currency)
}
