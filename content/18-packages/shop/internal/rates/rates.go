// Package rates knows what a euro is worth.
package rates

var per100 = map[string]int{"EUR": 100, "USD": 110}

// Per100 returns what 100 euros are in another currency.
func Per100(currency string) int {
	return per100[currency]
}
