package main

import "fmt"

func main() {
	a := map[int]bool{1: true, 2: true, 3: true}
	b := map[int]bool{2: true, 3: true, 4: true}

	// What two sets share.
	both := make(map[int]bool)
	for n := range a {
		if b[n] {
			both[n] = true
		}
	}

	fmt.Println(len(both))
}
