package main

import "fmt"

type Account struct {
	Owner   string
	Balance int
}

func addInterest(account Account) {
	account.Balance += 5
}

func main() {
	ann := Account{"Ann", 100}
	addInterest(ann)
	fmt.Println(ann)

	accounts := []Account{{"Bob", 100}, {"Cy", 200}}
	for _, account := range accounts {
		account.Balance += 5
	}
	fmt.Println(accounts)

	for i := range accounts {
		accounts[i].Balance += 5
	}
	fmt.Println(accounts)
}
