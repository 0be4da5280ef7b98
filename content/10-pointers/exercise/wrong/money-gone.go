package exercise

type Account struct {
	Owner   string
	Balance int
}

type Bank struct {
	Accounts []Account
}

func (b *Bank) Find(owner string) *Account {
	for i := range b.Accounts {
		if b.Accounts[i].Owner == owner {
			return &b.Accounts[i]
		}
	}
	return nil
}

func (b *Bank) Transfer(from, to string, amount int) bool {
	giver := b.Find(from)
	if giver == nil || giver.Balance < amount {
		return false
	}
	giver.Balance -= amount
	taker := b.Find(to)
	if taker == nil {
		return false
	}
	taker.Balance += amount
	return true
}
