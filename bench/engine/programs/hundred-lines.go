// What a reader's program looks like: about a hundred lines of everyday Go, whose compile time is measured.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

var errEmpty = errors.New("empty order")

type item struct {
	name  string
	price float64
	count int
}

func (i item) total() float64 { return i.price * float64(i.count) }

type order struct {
	customer string
	items    []item
}

func (o *order) add(name string, price float64, count int) {
	o.items = append(o.items, item{name: name, price: price, count: count})
}

func (o order) total() (float64, error) {
	if len(o.items) == 0 {
		return 0, fmt.Errorf("%s: %w", o.customer, errEmpty)
	}
	sum := 0.0
	for _, i := range o.items {
		sum += i.total()
	}
	return sum, nil
}

func (o order) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:", o.customer)
	for _, i := range o.items {
		fmt.Fprintf(&b, " %d×%s", i.count, i.name)
	}
	return b.String()
}

type priced interface{ total() (float64, error) }

type result struct {
	order order
	sum   float64
	err   error
}

func price(p priced) (sum float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panicked: %v", r)
		}
	}()
	return p.total()
}

func mapValues[K comparable, V, W any](m map[K]V, f func(V) W) map[K]W {
	out := make(map[K]W, len(m))
	for k, v := range m {
		out[k] = f(v)
	}
	return out
}

func main() {
	orders := make([]order, 0, 4)
	for i, name := range []string{"ann", "bob", "cyd", "dee"} {
		o := order{customer: name}
		for n := range i {
			o.add(fmt.Sprint("thing", n), float64(n)+0.5, i)
		}
		orders = append(orders, o)
	}
	results := make(chan result)
	var wg sync.WaitGroup
	for _, o := range orders {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum, err := price(o)
			results <- result{o, sum, err}
		}()
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	sums, failed := map[string]float64{}, 0
	for r := range results {
		switch {
		case errors.Is(r.err, errEmpty):
			failed++
		case r.err == nil:
			sums[r.order.customer] = r.sum
		}
	}
	rounded := mapValues(sums, func(f float64) int { return int(f + 0.5) })
	names := make([]string, 0, len(rounded))
	for name := range rounded {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool { return rounded[names[i]] > rounded[names[j]] })
	fmt.Println(names, rounded, failed, orders[3], 90*time.Second)
}
