package exercise

import "slices"

func With(words []string, i int, word string) []string {
	if i == len(words) {
		return append(words, word)
	}
	return slices.Concat(words[:i], []string{word}, words[i:])
}

func Without(words []string, i int) []string {
	return slices.Concat(words[:i], words[i+1:])
}
