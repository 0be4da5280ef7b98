// run

// Quotients and remainders of sums and products that fit 32 bits, 53 bits, 64 bits or none.
package main

import "fmt"

var edges = []int{
	0, 1, -1, 2, 7, -7, 46340, 46341, -46341, 1<<15 + 3, 1<<30 - 1, 1 << 30, 1<<31 - 2, 1<<31 - 1, 1 << 31, -1<<31 + 1, -1 << 31,
	-1<<31 - 1, 1<<32 + 5, 94906265, 94906267, 1<<52 + 1, 1<<53 - 1, 1 << 53, -1<<53 - 1, 1<<62 + 3, 1<<63 - 1, -1 << 63,
}

func middle(lo, hi int) int     { return (lo + hi) / 2 }
func triangle(i, j int) int     { return (i+j)*(i+j+1)/2 + i + 1 }
func scaled(x, y int) int       { return x*3/10 + y%7 }
func modular(x, y int) int      { return (x*y + 1) % 1000003 }
func masked(x, y int) int       { return (x-y)%8 + (x+y)%16 }
func both(x, y int) int         { return (x+1)/3*3 + (y-1)%3 }
func spread(x, y int) int       { return (x*x - y*y) / 4096 }
func nested(x, y int) int       { return ((x+y)/5 + x) % 11 }
func wide(x, y int64) int64     { return (x - 2*y) / 60 }
func length(s []int, n int) int { return (len(s)*n + 1) / 2 }
func digits(n int) (sum int) {
	for ; n != 0; n /= 10 {
		sum += (n + 10) % 10
	}
	return sum
}

func search(a []int, x int) int {
	lo, hi := 0, len(a)
	for lo < hi {
		if mid := (lo + hi) / 2; a[mid] < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func main() {
	for _, x := range edges {
		var hash [10]int
		for _, y := range edges {
			for i, v := range [...]int{
				middle(x, y), triangle(x, y), scaled(x, y), modular(x, y), masked(x, y), both(x, y), spread(x, y), nested(x, y),
				int(wide(int64(x), int64(y))), length(edges[:3], y),
			} {
				hash[i] = hash[i]*31 + v
			}
		}
		fmt.Println(x, digits(x), hash)
	}
	sorted := []int{-5, 0, 3, 3, 8, 1 << 40}
	for _, x := range sorted {
		fmt.Print(search(sorted, x), search(sorted, x+1), " ")
	}
	fmt.Println()
}
