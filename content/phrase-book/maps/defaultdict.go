package main

import "fmt"

func main() {
	words := []string{"apple", "avocado", "pear"}

	// Group things in lists.
	groups := make(map[byte][]string)
	for _, word := range words {
		groups[word[0]] = append(groups[word[0]], word)
	}

	fmt.Println(len(groups['a']), groups['p'][0])
}
