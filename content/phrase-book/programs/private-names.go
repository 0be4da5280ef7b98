package main

import "fmt"

// What others may use.
type Account struct {
	Owner   string // for everyone
	balance int    // for this package
}

func main() {
	a := Account{Owner: "Ann", balance: 50}
	fmt.Println(a.Owner)
}
