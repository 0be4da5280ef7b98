package main

import "fmt"

func main() {
	queue := []string{"Ann", "Bob", "Cy", "Dee"}
	front := queue[:2]
	front = append(front, "Eve")
	fmt.Println(front, queue)

	base := make([]int, 2, 8)
	first := append(base, 1)
	second := append(base, 2)
	fmt.Println(first, second)

	full := make([]int, 2)
	first = append(full, 1)
	second = append(full, 2)
	fmt.Println(first, second)
}
