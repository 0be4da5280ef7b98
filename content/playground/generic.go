package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// CountBy groups values by what key makes of them, and counts each group.
func CountBy[T any, K comparable](values []T, key func(T) K) map[K]int {
	counts := map[K]int{}
	for _, v := range values {
		counts[key(v)]++
	}
	return counts
}

func main() {
	words := []string{"go", "python", "gopher", "snake", "go"}
	counts := CountBy(words, func(s string) int { return len(s) })
	lengths := slices.SortedFunc(maps.Keys(counts), func(a, b int) int {
		return cmp.Compare(b, a)
	})
	for _, n := range lengths {
		fmt.Println(n, "letters:", counts[n])
	}
}
