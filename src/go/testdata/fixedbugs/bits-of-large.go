// run

package main

import "fmt"

// A union of bits reaches up to the next power of two, and what lies there times eight is no exact float; the complement of
// the largest exact float is none either.
func scaled(x, y int) (int, int) {
	return (x&(1<<50+1) | y&7) * 8, (x&(1<<50+1)^y&7)*8 + 7
}

func complement(x int) int {
	return ^(x & (1<<53 - 1))
}

//go:noinline
func bits(x, y int) (int, int, int) {
	return x & y, x &^ ^y, (x - 1) ^ (y + 1)
}

func main() {
	a, b := scaled(1<<50+1, 2)
	c := complement(1<<53 - 1)
	fmt.Println(a, b, c, a == 1<<53+24, b == 1<<53+31, c == -1<<53, any(c) == any(-1<<53))
	for _, n := range []int{-2, -1} {
		d, e, f := bits(-1<<53+1, n)
		fmt.Println(d, e, f, d == -1<<53, any(e) == any(-1<<53), f == 1<<53)
	}
	m := map[int]bool{1<<53 + 24: true, -1 << 53: true}
	fmt.Println(m[a], m[b], m[c])
}
