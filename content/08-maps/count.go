package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	text := "go is go and python is python"
	counts := map[string]int{}
	for _, word := range strings.Fields(text) {
		counts[word]++
	}

	_, found := counts["rust"]
	fmt.Println(counts["go"], counts["rust"], found)
	delete(counts, "is")
	for _, word := range slices.Sorted(maps.Keys(counts)) {
		fmt.Println(word, counts[word])
	}
}
