package main

import "fmt"

func main() {
	n := []int{1, 2, 3, 4}

	// Part of a list.
	middle := n[1:3]

	fmt.Println(len(middle), middle[0])
}
