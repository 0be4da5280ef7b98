package main

import "fmt"

type Account struct {
	Owner string
}

func (a Account) Describe() string {
	return "account of " + a.Owner
}

type Savings struct {
	Account
}

func (s Savings) Describe() string {
	return "savings " + super.Describe()
}

func main() {
	ann := Savings{Owner: "Ann"}
	fmt.Println(ann.Describe())
}
