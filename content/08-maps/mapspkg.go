package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

func main() {
	defaults := map[string]string{"host": "localhost", "port": "80"}
	given := map[string]string{"port": "8080"}

	settings := maps.Clone(defaults)
	maps.Copy(settings, given)
	fmt.Println(settings, maps.Equal(settings, defaults))

	votes := map[string]int{"ann": 3, "bob": 7, "cleo": 5}
	names := slices.Collect(maps.Keys(votes))
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(votes[b], votes[a]) })
	fmt.Println(names)
	fmt.Println(slices.Max(slices.Collect(maps.Values(votes))))
}
