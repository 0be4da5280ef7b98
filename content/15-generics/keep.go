package main

import (
	"fmt"
	"strings"
)

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
	fmt.Println(keep([]int{3, 8, 5}, func(n int) bool { return n > 4 }))
	fmt.Println(keep([]string{"go", "python"}, func(s string) bool { return strings.Contains(s, "g") }))
}
