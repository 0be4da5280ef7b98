package order

import "example.com/cycle/customer"

type Order struct {
	By *customer.Customer
}
