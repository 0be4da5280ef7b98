package main

import (
	"fmt"
	"maps"
	"slices"
)

type Set[T comparable] map[T]bool

func NewSet[T comparable](items ...T) Set[T] {
	s := Set[T]{}
	for _, item := range items {
		s[item] = true
	}
	return s
}

func (s Set[T]) Union(other Set[T]) Set[T] {
	all := maps.Clone(s)
	maps.Copy(all, other)
	return all
}

func (s Set[T]) Intersect(other Set[T]) Set[T] {
	both := Set[T]{}
	for item := range s {
		if other[item] {
			both[item] = true
		}
	}
	return both
}

func main() {
	evens := NewSet(2, 4, 6)
	small := NewSet(1, 2, 3)
	both := evens.Intersect(small)
	either := evens.Union(small)
	numbers := slices.Sorted(maps.Keys(either))
	fmt.Println(both[4], len(both), numbers)
}
