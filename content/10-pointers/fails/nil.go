package main

import "fmt"

type Account struct {
	Owner   string
	Balance int
}

func find(accounts []*Account, owner string) *Account {
	for _, account := range accounts {
		if account.Owner == owner {
			return account
		}
	}
	return nil
}

func main() {
	accounts := []*Account{{"Ann", 100}, {"Bob", 200}}
	fmt.Println(find(accounts, "Bob").Balance)
	fmt.Println(find(accounts, "Cy").Balance)
}
