package main

import "fmt"

func main() {
	var count int
	var price float64
	var title string
	var open bool
	var tags []string
	var owner *string

	fmt.Println(count, price, open)
	fmt.Printf("%q has %d bytes\n", title, len(title))
	fmt.Println(tags, len(tags), tags == nil)
	fmt.Println(owner, owner == nil)

	tags = append(tags, "new")
	fmt.Println(tags)
}
