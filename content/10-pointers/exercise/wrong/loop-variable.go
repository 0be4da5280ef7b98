package exercise

type Account struct {
	Owner   string
	Balance int
}

type Bank struct {
	Accounts []Account
}

func (b *Bank) Find(owner string) *Account {
	for _, account := range b.Accounts {
		if account.Owner == owner {
			return &account
		}
	}
	return nil
}

func (b *Bank) Transfer(from, to string, amount int) bool {
	giver, taker := b.Find(from), b.Find(to)
	if giver == nil || taker == nil || giver.Balance < amount {
		return false
	}
	giver.Balance -= amount
	taker.Balance += amount
	return true
}
