package main

import (
	"fmt"
	"slices"
	"strconv"
)

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

func makePair[K comparable, V any](key K, value V) Pair[K, V] {
	return Pair[K, V]{key, value}
}

func apply[T, U any](items []T, f func(T) U) []U {
	results := make([]U, len(items))
	for i, item := range items {
		results[i] = f(item)
	}
	return results
}

func main() {
	pair := makePair("Ann", 41)
	nested := makePair(1.5, []bool{true})
	texts := apply([]int{3, 1, 2}, strconv.Itoa)
	pairs := apply(texts, func(s string) Pair[string, int] { return makePair(s, len(s)) })
	largest := slices.Max(texts)
	convert := apply[int, string]
	fmt.Println(pair, nested, pairs, largest, convert(nil, nil))
}
