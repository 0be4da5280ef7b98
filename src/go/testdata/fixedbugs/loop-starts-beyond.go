// run

package main

import "fmt"

// A condition before the one that bounds the counter sees where it starts, however far that is.
func sum(s []int, start, n int) (total int) {
	for i := start; i+1 < n && i < len(s); i++ {
		total += s[i]
	}
	return total
}

func main() {
	s := []int{1, 2, 3}
	fmt.Println(sum(s, 0, 3), sum(s, 1, 9), sum(s, 1<<60, 1<<62), sum(s, 1<<53, 1<<53+2))
}
