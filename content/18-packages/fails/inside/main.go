package main

import (
	"fmt"

	"example.com/inside/bank/internal/ledger"
)

func main() {
	fmt.Println(ledger.Balance)
}
