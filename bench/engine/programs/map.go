// Maps by int and by string: counting, looking up, deleting.
package main

import "fmt"

func main() {
	const n = 500_000
	squares := make(map[int]int)
	for i := range n {
		squares[i*7] += i
	}
	hits := 0
	for i := range n * 4 {
		if v, ok := squares[i]; ok {
			hits += v % 10
		}
	}
	for i := range n {
		if i%3 == 0 {
			delete(squares, i*7)
		}
	}

	words := []string{"ant", "bee", "cat", "dog", "elk", "fox", "gnu", "hen", "ibis", "jay"}
	counts := map[string]int{}
	for i := range n * 4 {
		counts[words[(i*i+i/7)%len(words)]]++
	}
	total := 0
	for _, v := range squares {
		total += v % 1000
	}
	fmt.Println(hits, len(squares), total, counts["cat"], counts["jay"])
}
