package main

import "fmt"

func main() {
	grid := [][]int{{4, 8, 2}, {6, 7, 1}, {3, 5, 9}}

search:
	for y, row := range grid {
		for _, n := range row {
			if n%2 == 1 {
				fmt.Println("first odd:", n, "in row", y)
				break search
			}
		}
	}

rows:
	for y, row := range grid {
		for _, n := range row {
			if n > 7 {
				continue rows
			}
		}
		fmt.Println("nothing above 7 in row", y)
	}
}
