package exercise

import "slices"

func With(words []string, i int, word string) []string {
	return slices.Concat(words[:i], []string{word}, words[i:])
}

func Without(words []string, i int) []string {
	shorter := append(words[:i], words[i+1:]...)
	return slices.Clone(shorter)
}
