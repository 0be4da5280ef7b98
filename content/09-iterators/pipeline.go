package main

import (
	"fmt"
	"iter"
)

func count(from int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := from; yield(n); n++ {
		}
	}
}

func squares(numbers iter.Seq[int]) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := range numbers {
			if !yield(n * n) {
				return
			}
		}
	}
}

func odd(numbers iter.Seq[int]) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := range numbers {
			if n%2 == 1 && !yield(n) {
				return
			}
		}
	}
}

func main() {
	var first []int
	for n := range odd(squares(count(1))) {
		first = append(first, n)
		if len(first) == 4 {
			break
		}
	}
	fmt.Println(first)
}
