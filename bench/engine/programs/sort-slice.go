// Sorting structs by a function, as most programs do.
package main

import (
	"fmt"
	"sort"
)

type order struct {
	id    int
	name  string
	price float64
}

func main() {
	const n = 300_000
	seed := uint32(7)
	next := func() int {
		seed = seed*1664525 + 1013904223
		return int(seed >> 8)
	}
	orders := make([]order, n)
	for i := range orders {
		orders[i] = order{i, fmt.Sprint("order", next()%5000), float64(next()%100_000) / 100}
	}
	sort.Slice(orders, func(i, j int) bool { return orders[i].price < orders[j].price })
	fmt.Println(orders[0], orders[n/2])
	sort.SliceStable(orders, func(i, j int) bool { return orders[i].name < orders[j].name })
	fmt.Println(orders[0], orders[n/2])
}
