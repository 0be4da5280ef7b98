package main

import (
	"fmt"

	"example.com/shop/money"
)

func main() {
	price := money.New(1205)
	fmt.Println(price)
	fmt.Println(price.In("USD"))
	fmt.Println(total(price, money.New(95)))
}
