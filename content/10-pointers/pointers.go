package main

import "fmt"

type Account struct {
	Balance int
}

func deposit(account *Account, amount int) {
	account.Balance += amount
}

func main() {
	ann := &Account{100}
	same := ann
	deposit(ann, 50)
	fmt.Println(same.Balance, same == ann)
}
