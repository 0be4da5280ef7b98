package main

import (
	"fmt"
	"maps"
)

func main() {
	base, extra := map[string]int{"a": 1, "b": 2}, map[string]int{"b": 3}

	// Merge two dicts.
	merged := maps.Clone(base)
	maps.Copy(merged, extra)

	fmt.Println(merged["a"], merged["b"], base["b"])
}
