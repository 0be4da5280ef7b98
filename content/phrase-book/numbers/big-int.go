package main

import (
	"fmt"
	"math/big"
)

func main() {
	// Integers of any size.
	n := new(big.Int).Exp(big.NewInt(2), big.NewInt(100), nil)

	fmt.Println(n)
}
