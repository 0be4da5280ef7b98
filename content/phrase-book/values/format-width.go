package main

import "fmt"

func main() {
	item, count, price := "tea", 7, 2.5

	// Width and decimals.
	fmt.Printf("%-6s|%04d|%8.2f\n", item, count, price)
}
