package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

func main() {
	ages := map[string]int{"Ann": 41, "Bob": 27}
	keys := maps.Keys(ages)
	pairs := maps.All(ages)
	names := slices.Collect(keys)
	numbered := slices.All(names)
	next, stop := iter.Pull(slices.Values([]float64{1.5, 2.5}))
	defer stop()
	first, ok := next()

	total := 0
	for _, age := range pairs {
		total += age
	}
	for i := range numbered {
		total += i
	}
	for r := range slices.Values([]rune("hi")) {
		total += int(r)
	}
	fmt.Println(total, first, ok)
}
