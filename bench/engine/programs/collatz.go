// 64-bit integers, division and remainder: the longest chain of the 3n+1 problem.
package main

import "fmt"

func steps(n int) int {
	count := 0
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		count++
	}
	return count
}

func main() {
	longest, start := 0, 0
	for i := 1; i < 1_500_000; i++ {
		if s := steps(i); s > longest {
			longest, start = s, i
		}
	}
	fmt.Println(longest, start)
}
