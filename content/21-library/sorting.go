package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type Person struct {
	Name string
	Age  int
}

func main() {
	people := []Person{{"Cid", 31}, {"Bob", 25}, {"Ann", 31}}
	slices.SortFunc(people, func(a, b Person) int {
		return cmp.Or(
			-cmp.Compare(a.Age, b.Age),
			strings.Compare(a.Name, b.Name),
		)
	})
	fmt.Println(people)

	i := slices.IndexFunc(people, func(p Person) bool { return p.Age < 30 })
	fmt.Println(i, people[i])

	names := []string{"eggs", "bacon", "spam"}
	slices.Sort(names)
	at, found := slices.BinarySearch(names, "spam")
	fmt.Println(names, at, found, slices.Max(names))
}
