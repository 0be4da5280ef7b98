package exercise

// An Account is one customer's money, in cents.
type Account struct {
	Owner   string
	Balance int
}

// A Bank has its accounts side by side in a slice.
type Bank struct {
	Accounts []Account
}

// Find returns a pointer to the account of owner in the bank, or nil if there
// is none.
func (b *Bank) Find(owner string) *Account {
	for _, account := range b.Accounts {
		if account.Owner == owner {
			return &account
		}
	}
	return nil
}

// Transfer moves the amount from one account to another and reports whether
// it did. If an owner is unknown, or the money is not there, nothing changes.
func (b *Bank) Transfer(from, to string, amount int) bool {
	b.Find(from).Balance -= amount
	b.Find(to).Balance += amount
	return true
}
