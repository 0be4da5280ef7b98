package exercise

import "iter"

func Take[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		taken := 0
		for v := range seq {
			taken++
			if !yield(v) || taken == n {
				return
			}
		}
	}
}

func Enumerate[T any](seq iter.Seq[T], start int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := start
		for v := range seq {
			yield(i, v)
			i++
		}
	}
}
