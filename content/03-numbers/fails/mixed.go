package main

import "fmt"

func main() {
	count := 3
	price := 2.5
	var discount float32 = 0.5
	fmt.Println(count * price)
	fmt.Println(price - discount)
	fmt.Println(3 * price)
}
