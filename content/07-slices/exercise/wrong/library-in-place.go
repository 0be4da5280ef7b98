package exercise

import "slices"

func With(words []string, i int, word string) []string {
	return slices.Insert(words, i, word)
}

func Without(words []string, i int) []string {
	return slices.Delete(words, i, i+1)
}
