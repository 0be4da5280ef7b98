package main

import "fmt"

func main() {
	sum, n := 7, 2
	mean := float64(sum / n)
	fmt.Println(7/2, 7/2.0, mean)
	fmt.Println(9*7/5, 9/5*7, 9.0/5*7)
}
