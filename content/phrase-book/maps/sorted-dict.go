package main

import (
	"fmt"
	"maps"
	"slices"
)

func main() {
	ages := map[string]int{"Bob": 27, "Ann": 34}

	// Go through the keys in order.
	for _, name := range slices.Sorted(maps.Keys(ages)) {
		fmt.Println(name, ages[name])
	}
}
