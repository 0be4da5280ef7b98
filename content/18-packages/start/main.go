package main

import (
	"fmt"

	"example.com/start/config"
)

var (
	total = double(half) // half is needed first
	half  = double(10)
)

func double(n int) int {
	fmt.Println("main: double of", n)
	return 2 * n
}

func init() {
	fmt.Println("main: init")
}

func main() {
	fmt.Println("main: main", total, config.Name)
}
