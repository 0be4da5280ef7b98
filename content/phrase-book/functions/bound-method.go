package main

import "fmt"

type Basket struct{ items []string }

func (b *Basket) add(item string) { b.items = append(b.items, item) }

func main() {
	var basket Basket

	// A method as a value.
	put := basket.add
	put("tea")

	fmt.Println(len(basket.items))
}
