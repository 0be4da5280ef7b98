package main

import "fmt"

func main() {
	n := []int{1, 2, 3, 4}

	// Keep some elements.
	var even []int
	for _, x := range n {
		if x%2 == 0 {
			even = append(even, x)
		}
	}

	fmt.Println(len(even))
}
