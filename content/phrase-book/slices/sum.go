package main

import "fmt"

func main() {
	n := []int{1, 2, 3}

	// Add up.
	total := 0
	for _, x := range n {
		total += x
	}

	fmt.Println(total)
}
