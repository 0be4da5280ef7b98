package main

import "example.com/shop/money"

func total(prices ...money.Amount) money.Amount {
	var sum money.Amount
	for _, price := range prices {
		sum = sum.Add(price)
	}
	return sum
}
