// Sorting: ints, and structs by a function.
package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}

func main() {
	const n = 1_000_000
	seed := uint32(42)
	next := func() int {
		seed = seed*1664525 + 1013904223
		return int(seed >> 8)
	}
	numbers := make([]int, n)
	people := make([]person, n/2)
	for i := range numbers {
		numbers[i] = next()
	}
	for i := range people {
		people[i] = person{fmt.Sprint("p", next()%1000), next() % 100}
	}
	sort.Ints(numbers)
	sort.Slice(people, func(i, j int) bool {
		if people[i].age != people[j].age {
			return people[i].age < people[j].age
		}
		return people[i].name < people[j].name
	})
	fmt.Println(numbers[0], numbers[n/2], numbers[n-1], people[0], people[n/4])
}
