package main

import "fmt"

func main() {
	var half float64
	n := 7
	half = n / 2
	fmt.Println(half)
}
