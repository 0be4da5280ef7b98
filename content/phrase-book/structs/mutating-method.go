package main

import "fmt"

type Account struct{ balance int }

// A method that changes its object.
func (a *Account) deposit(amount int) {
	a.balance += amount
}

func main() {
	var account Account
	account.deposit(50)
	fmt.Println(account.balance)
}
