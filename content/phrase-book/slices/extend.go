package main

import "fmt"

func main() {
	a, b := []int{1, 2}, []int{3, 4}

	// Add all of another list.
	a = append(a, b...)

	for i, n := range a {
		if i > 0 {
			fmt.Print(" ")
		}
		fmt.Print(n)
	}
	fmt.Println()
}
