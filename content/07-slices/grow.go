package main

import "fmt"

func main() {
	s := make([]int, 0, 4)
	for n := range 10 {
		before := cap(s)
		s = append(s, n)
		if cap(s) != before {
			fmt.Println("a new array:", cap(s), "in place of", before)
		}
	}
	fmt.Println(len(s), cap(s), s)

	var none []int
	fmt.Println(none == nil, len(none), none)
	none = append(none, 1)
	fmt.Println(none)
}
