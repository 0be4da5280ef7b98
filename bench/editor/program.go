// A program as long as one that a reader works on for an evening: orders are read, priced and shipped.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
	"time"
)

type Cents int64

func (c Cents) String() string {
	return fmt.Sprintf("%d.%02d", c/100, c%100)
}

type Item struct {
	Name  string
	Price Cents
	Count int
}

type Order struct {
	ID       int
	Customer string
	Items    []Item
	Shipped  time.Duration
}

var ErrEmpty = errors.New("nothing ordered")

type UnknownItem struct {
	Name string
}

func (u *UnknownItem) Error() string {
	return fmt.Sprintf("no such item: %q", u.Name)
}

func (o *Order) Total() Cents {
	var sum Cents
	for _, item := range o.Items {
		sum += item.Price * Cents(item.Count)
	}
	return sum
}

type Catalogue map[string]Cents

// Parse reads "anna: tea 2, milk 1".
func (c Catalogue) Parse(id int, line string) (*Order, error) {
	customer, rest, found := strings.Cut(line, ":")
	if !found || strings.TrimSpace(rest) == "" {
		return nil, ErrEmpty
	}
	order := &Order{ID: id, Customer: strings.TrimSpace(customer)}
	for part := range strings.SplitSeq(rest, ",") {
		var item Item
		if _, err := fmt.Sscanf(strings.TrimSpace(part), "%s %d", &item.Name, &item.Count); err != nil {
			return nil, fmt.Errorf("order %d: %w", id, err)
		}
		price, known := c[item.Name]
		if !known {
			return nil, fmt.Errorf("order %d: %w", id, &UnknownItem{item.Name})
		}
		item.Price = price
		order.Items = append(order.Items, item)
	}
	return order, nil
}

type Shipper interface {
	Ship(order *Order) error
}

type Van struct {
	mu   sync.Mutex
	room int
}

func (v *Van) Ship(order *Order) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	count := 0
	for _, item := range order.Items {
		count += item.Count
	}
	if count > v.room {
		return fmt.Errorf("order %d: %d things, room for %d", order.ID, count, v.room)
	}
	v.room -= count
	order.Shipped = time.Duration(count) * time.Hour
	return nil
}

func shipAll(orders []*Order, by Shipper, workers int) []error {
	queue := make(chan *Order)
	failed := make(chan error)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for order := range queue {
				if err := by.Ship(order); err != nil {
					failed <- err
				}
			}
		})
	}
	go func() {
		for _, order := range orders {
			queue <- order
		}
		close(queue)
		group.Wait()
		close(failed)
	}()
	var problems []error
	for err := range failed {
		problems = append(problems, err)
	}
	return problems
}

func main() {
	catalogue := Catalogue{"tea": 250, "milk": 119, "bread": 320}
	lines := []string{"anna: tea 2, milk 1", "ben: bread 3", "carl:", "dora: coal 1"}
	var orders []*Order
	for i, line := range lines {
		order, err := catalogue.Parse(i+1, line)
		var unknown *UnknownItem
		switch {
		case errors.As(err, &unknown):
			fmt.Fprintln(os.Stderr, "ask the baker for", unknown.Name)
		case err != nil:
			fmt.Fprintln(os.Stderr, err)
		default:
			orders = append(orders, order)
		}
	}
	sort.Slice(orders, func(i, j int) bool { return orders[i].Total() > orders[j].Total() })
	for _, problem := range shipAll(orders, &Van{room: 5}, 2) {
		fmt.Println("late:", problem)
	}
	for _, order := range orders {
		fmt.Printf("%-5s %7v %v\n", order.Customer, order.Total(), order.Shipped)
	}
}
