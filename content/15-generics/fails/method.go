package main

import "fmt"

type List[T any] []T

func (l List[T]) Apply[U any](f func(T) U) List[U] {
	var results List[U]
	for _, item := range l {
		results = append(results, f(item))
	}
	return results
}

func main() {
	numbers := List[int]{1, 2, 3}
	fmt.Println(numbers.Apply(func(n int) float64 { return float64(n) / 2 }))
}
