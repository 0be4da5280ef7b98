package main

import "fmt"

func largest(numbers []int) *int {
	var best *int
	for _, n := range numbers {
		if best == nil || n > *best {
			best = &n
		}
	}
	return best
}

func main() {
	numbers := []int{3, 9, 4}
	best := largest(numbers)
	fmt.Println(*best, best == &numbers[1])

	*best = 0
	fmt.Println(numbers)
}
