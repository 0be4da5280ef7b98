// run

package main

import (
	"fmt"
	"maps"
	"slices"
	"sort"
)

type key struct {
	a string
	b int
}

func main() {
	ages := map[string]int{"ann": 31, "bob": 27}
	ages["cyd"]++
	ages["ann"] += 10
	v, ok := ages["ann"]
	fmt.Println(v, ok, len(ages))
	v, ok = ages["zed"]
	fmt.Println(v, ok)
	if _, ok := ages["bob"]; ok {
		delete(ages, "bob")
	}
	delete(ages, "nobody")
	fmt.Println(ages)

	var none map[string]int
	fmt.Println(none["x"], len(none), none == nil, none)
	delete(none, "x")
	for range none {
		fmt.Println("never")
	}

	groups := map[bool][]int{}
	for i := range 7 {
		groups[i%2 == 0] = append(groups[i%2 == 0], i)
	}
	fmt.Println(groups)

	grid := map[key]string{{"x", 1}: "one", {"y", 2}: "two"}
	grid[key{"x", 1}] += "!"
	fmt.Println(grid[key{"x", 1}], grid[key{"x", 2}] == "")

	nested := map[string]map[string]int{"a": {"b": 1}}
	nested["a"]["c"] = 2
	fmt.Println(nested, nested["q"]["r"])

	keys := make([]string, 0, len(ages))
	for k := range ages {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys, slices.Sorted(maps.Keys(ages)))

	same := ages
	same["dee"] = 1
	copied := maps.Clone(ages)
	copied["eve"] = 2
	fmt.Println(len(ages), len(copied), maps.Equal(ages, same))

	// Deleting while ranging is allowed.
	for k, n := range ages {
		if n < 10 {
			delete(ages, k)
		}
	}
	fmt.Println(ages)
	clear(ages)
	fmt.Println(len(ages), ages != nil)
	floats := map[float64]string{0.5: "half", 1: "one"}
	fmt.Println(floats[1.0], floats)
	arrays := map[[2]int]bool{{1, 2}: true}
	fmt.Println(arrays[[2]int{1, 2}], arrays[[2]int{2, 1}])
	ptrs := map[*key]int{}
	k := &key{}
	ptrs[k]++
	ptrs[&key{"", 1}]++
	fmt.Println(ptrs[k], len(ptrs))
}
