package exercise

import "fmt"

// A Product is something on a price list. Its Label is "TITLE at PRICE".
type Product interface {
	Title() string
	Price() int
	Label() string
}

// An Item is a product as it comes.
type Item struct {
	Name  string
	Cents int
}

func (i Item) Title() string { return i.Name }
func (i Item) Price() int    { return i.Cents }
func (i Item) Label() string { return fmt.Sprintf("%s at %d", i.Title(), i.Price()) }

// Discounted is an item that costs some percent less.
type Discounted struct {
	Item
	Percent int
}

func (d Discounted) Price() int { return d.Cents - d.Cents*d.Percent/100 }

// A Gift is any product in wrapping paper, which costs 50 more.
type Gift struct {
	Product
}

func (g Gift) Title() string { return "gift: " + g.Product.Title() }
func (g Gift) Price() int    { return g.Product.Price() + 50 }
