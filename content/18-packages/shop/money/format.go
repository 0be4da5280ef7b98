package money

import "fmt"

// String makes an Amount print itself (fmt.Stringer).
func (a Amount) String() string {
	return format(a.cents, "EUR")
}

func format(cents int, currency string) string {
	return fmt.Sprintf("%d.%02d %s", cents/100, cents%100, currency)
}
