package shop

// Total adds up the prices of what is in the cart.
func Total(prices map[string]int, cart ...string) int {
	sum := 0
	for _, item := range cart {
		sum += prices[item]
	}
	return sum
}
