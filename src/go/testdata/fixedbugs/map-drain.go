// run

// Taking one element after another out of a large map, each by a loop of its own.
package main

import "fmt"

func main() {
	const n = 100_000
	m := map[int]bool{}
	for i := range n {
		m[i] = true
	}
	sum := 0
	for len(m) > 0 {
		for k := range m {
			sum += k
			delete(m, k)
			break
		}
	}
	fmt.Println(sum, n*(n-1)/2)
	for i := range 100 {
		m[i] = true
	}
	for k := range m {
		delete(m, k)
		m[k] = true
		break
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
	}
	fmt.Println(len(m), len(seen))
}
