package main

import "fmt"

type Account struct {
	Owner   string
	Balance int
}

func (a Account) Describe() string {
	return fmt.Sprintf("%s has %d", a.Owner, a.Balance)
}

type Savings struct {
	Account
	Rate int
}

func NewSavings(owner string, rate int) *Savings {
	return &Savings{Account: Account{Owner: owner}, Rate: rate}
}

func (s Savings) Describe() string {
	return fmt.Sprintf("%s at %d%%", s.Account.Describe(), s.Rate)
}

func main() {
	ann := NewSavings("Ann", 3)
	ann.Balance = 200
	fmt.Println(ann.Describe())
	fmt.Println(ann.Account.Describe())
}
