package exercise

// With returns the words with word put in before index i. The caller's words
// stay as they are.
func With(words []string, i int, word string) []string {
	rest := words[i:]
	words = append(words[:i], word)
	return append(words, rest...)
}

// Without returns the words without the one at index i. The caller's words
// stay as they are.
func Without(words []string, i int) []string {
	return append(words[:i], words[i+1:]...)
}
