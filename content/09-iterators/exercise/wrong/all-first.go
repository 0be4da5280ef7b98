package exercise

import (
	"iter"
	"slices"
)

func Take[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		all := slices.Collect(seq)
		for _, v := range all[:min(n, len(all))] {
			if !yield(v) {
				return
			}
		}
	}
}

func Enumerate[T any](seq iter.Seq[T], start int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := start
		for v := range seq {
			if !yield(i, v) {
				return
			}
			i++
		}
	}
}
