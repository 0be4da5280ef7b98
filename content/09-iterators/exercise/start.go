package exercise

import "iter"

// Take gives the first n values of a sequence, and asks it for no more.
func Take[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
	}
}

// Enumerate gives the values of a sequence, numbered from start.
func Enumerate[T any](seq iter.Seq[T], start int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
	}
}
