package main

import "fmt"

func main() {
	prices := map[string]float64{"tea": 2.5, "coffee": 3}
	total := 0.0
	for _, item := range []string{"tea", "cofee"} {
		total += prices[item]
	}
	fmt.Println("to pay:", total)
}
