package exercise

import "slices"

// With returns the words with word put in before index i. The caller's words
// stay as they are.
func With(words []string, i int, word string) []string {
	return slices.Concat(words[:i], []string{word}, words[i:])
}

// Without returns the words without the one at index i. The caller's words
// stay as they are.
func Without(words []string, i int) []string {
	return slices.Concat(words[:i], words[i+1:])
}
