// Small slices of ints, swapped and reversed: the longest flip over all permutations.
package main

import "fmt"

func fannkuch(n int) (checksum, most int) {
	first := make([]int, n)
	flipped := make([]int, n)
	count := make([]int, n)
	for i := range first {
		first[i] = i
	}
	r := n
	for round := 0; ; round++ {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(flipped, first)
		flips := 0
		for k := flipped[0]; k != 0; k = flipped[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				flipped[i], flipped[j] = flipped[j], flipped[i]
			}
			flips++
		}
		most = max(most, flips)
		if round%2 == 0 {
			checksum += flips
		} else {
			checksum -= flips
		}
		for {
			if r == n {
				return checksum, most
			}
			head := first[0]
			for i := range r {
				first[i] = first[i+1]
			}
			first[r] = head
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
	}
}

func main() {
	for range 3 {
		fmt.Println(fannkuch(10))
	}
}
