package main

import "fmt"

func main() {
	fmt.Println(gross(100))
}

func gross(net float64) float64 {
	return net + net*taxRate
}

const taxRate = 0.25
