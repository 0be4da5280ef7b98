package main

import (
	"fmt"
	"maps"
	"slices"
)

func main() {
	vowels := map[rune]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true}
	n := 0
	for _, r := range "programming" {
		if vowels[r] {
			n++
		}
	}
	fmt.Println(n, "vowels")

	seen := map[string]struct{}{}
	for _, name := range []string{"ann", "bob", "ann"} {
		seen[name] = struct{}{}
	}
	_, ok := seen["bob"]
	fmt.Println(len(seen), ok)

	online := map[string]bool{"ann": true, "cleo": true}
	both := maps.Clone(online)
	maps.DeleteFunc(both, func(name string, _ bool) bool {
		_, ok := seen[name]
		return !ok
	})
	fmt.Println(slices.Collect(maps.Keys(both)))
}
