package main

import "fmt"

func main() {
	names, ages := []string{"Ann", "Bob"}, []int{34, 27, 50}

	// Two lists side by side.
	for i := range min(len(names), len(ages)) {
		fmt.Println(names[i], ages[i])
	}
}
