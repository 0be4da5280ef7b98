package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	words := []string{"go", "is", "fun"}
	for i, word := range slices.Backward(words) {
		fmt.Print(i, word, " ")
	}
	fmt.Println()

	for pair := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(pair, " ")
	}
	fmt.Println()

	for part := range strings.SplitSeq("a,b,c", ",") {
		fmt.Print(part, " ")
	}
	fmt.Println()

	ages := map[string]int{"Bob": 27, "Ann": 41}
	fmt.Println(slices.Sorted(maps.Keys(ages)))
	fmt.Println(maps.Collect(slices.All(words)))
	fmt.Println(slices.Collect(strings.FieldsSeq(" so  much space ")))
}
