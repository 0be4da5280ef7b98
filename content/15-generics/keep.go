package main

import "fmt"

func keep[T any](items []T, wanted func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if wanted(item) {
			kept = append(kept, item)
		}
	}
	return kept
}

func main() {
	large := func(n int) bool { return n > 4 }
	fmt.Println(keep([]int{3, 8, 5}, large))
	words := []string{"go", "python"}
	long := func(s string) bool { return len(s) > 2 }
	fmt.Println(keep(words, long))
}
