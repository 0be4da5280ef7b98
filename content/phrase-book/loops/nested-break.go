package main

import "fmt"

func main() {
	rows := [][]int{{1, 2}, {3, 4}, {5, 6}}

	// Leave two loops at once.
	var found []int
search:
	for _, row := range rows {
		for _, n := range row {
			if n == 3 {
				found = row
				break search
			}
		}
	}

	fmt.Println(found[1])
}
