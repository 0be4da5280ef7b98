package customer

import "example.com/cycle/order"

type Customer struct {
	Orders []order.Order
}
