package main

import "fmt"

type Account struct {
	Owner   string
	Balance int
}

// open returns the address of a variable that it has made itself.
func open(owner string) *Account {
	account := Account{Owner: owner}
	return &account
}

func main() {
	ann, bob := open("Ann"), open("Ann")
	fmt.Println(ann == bob, *ann == *bob)

	zero := new(int)
	answer := new(42)
	blank := new(Account)
	fmt.Println(*zero, *answer, *blank)
	fmt.Println(*blank == Account{}, blank == new(Account))
}
