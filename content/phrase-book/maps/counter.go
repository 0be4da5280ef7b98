package main

import "fmt"

func main() {
	words := []string{"a", "b", "a"}

	// Count things.
	count := make(map[string]int)
	for _, w := range words {
		count[w]++
	}

	fmt.Println(count["a"], count["b"], count["c"])
}
