package main

import "fmt"

// Any number of arguments.
func total(numbers ...int) int {
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	return sum
}

func main() {
	fmt.Println(total(1, 2), total([]int{3, 4, 5}...))
}
