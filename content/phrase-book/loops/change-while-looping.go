package main

import "fmt"

func main() {
	n := []int{1, 2}

	// Change the elements in a loop.
	for i := range n {
		n[i] *= 10
	}

	fmt.Println(n[0], n[1])
}
