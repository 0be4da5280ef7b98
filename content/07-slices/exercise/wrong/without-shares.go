package exercise

import "slices"

func With(words []string, i int, word string) []string {
	return slices.Concat(words[:i], []string{word}, words[i:])
}

func Without(words []string, i int) []string {
	if i == len(words)-1 {
		return words[:i]
	}
	return slices.Concat(words[:i], words[i+1:])
}
