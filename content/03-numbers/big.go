package main

import (
	"fmt"
	"math/big"
)

func factorial(n int64) *big.Int {
	result := big.NewInt(1)
	for i := int64(2); i <= n; i++ {
		result.Mul(result, big.NewInt(i))
	}
	return result
}

func main() {
	fmt.Println(factorial(25))

	two := big.NewInt(2)
	power := new(big.Int).Exp(two, big.NewInt(100), nil)
	fmt.Println(power, power.BitLen())
	fmt.Println(power.Cmp(two) > 0, power.IsInt64())

	third := big.NewRat(1, 3)
	fmt.Println(third.Add(third, big.NewRat(1, 6)))
}
