package exercise

import "fmt"

// Cents is an amount of money.
type Cents int

// String shows the amount with two decimals.
func (c *Cents) String() string {
	return fmt.Sprintf("%d.%02d", int(*c)/100, int(*c)%100)
}

// Priced is anything that has a price.
type Priced interface {
	Price() Cents
}

// Book is sold at its cost.
type Book struct {
	Title string
	Cost  Cents
}

// Price makes Book satisfy Priced.
func (b Book) Price() Cents {
	return b.Cost
}

// Total adds up the prices of all items.
func Total(items []Priced) Cents {
	var total Cents
	for _, item := range items {
		total += item.Price()
	}
	return total
}

// Label says what a value is: "costs 12.05" for something with a price,
// "failed: …" for an error, "nothing" for nil, and "?" for all else.
func Label(v any) string {
	switch x := v.(type) {
	case nil:
		return "nothing"
	case Priced:
		return "costs " + fmt.Sprint(x.Price())
	case error:
		return "failed: " + x.Error()
	}
	return "?"
}
