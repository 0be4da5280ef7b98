package main

import "fmt"

func main() {
	total, count := 7, 2

	// Divide and keep the fraction.
	mean := float64(total) / float64(count)

	fmt.Println(mean)
}
