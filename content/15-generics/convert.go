package main

import (
	"fmt"
	"strconv"
)

// apply returns the results of f for all items.
func apply[T, U any](items []T, f func(T) U) []U {
	results := make([]U, len(items))
	for i, item := range items {
		results[i] = f(item)
	}
	return results
}

// firstOf returns the first value of type T.
func firstOf[T any](values []any) (found T, ok bool) {
	for _, v := range values {
		if found, ok = v.(T); ok {
			return found, true
		}
	}
	return found, false
}

func main() {
	texts := apply([]int{1, 2, 3}, strconv.Itoa)
	lengths := apply([]string{"go", "python"}, func(s string) int { return len(s) })
	fmt.Printf("%q %v\n", texts, lengths)

	mixed := []any{1, "two", 3.0}
	fmt.Println(firstOf[string](mixed))
	fmt.Println(firstOf[float64](mixed))
	fmt.Println(firstOf[error](mixed))
}
