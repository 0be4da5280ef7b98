package main

import (
	"fmt"

	"example.com/cycle/order"
)

func main() {
	fmt.Println(order.Order{})
}
