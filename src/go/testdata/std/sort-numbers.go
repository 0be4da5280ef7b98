// run

// Sorting numbers of every size, parts of slices, zeros and what is no number.
package main

import (
	"fmt"
	"math"
	"slices"
	"sort"
)

func main() {
	small := []int{5, -3, 0, 1<<31 - 1, -1 << 31, 2, 2, -3}
	sort.Ints(small)
	fmt.Println(small)
	wide := []int{1 << 53, 7, -1 << 40, 1<<40 + 1, 1 << 40, -1}
	sort.Ints(wide[1:5])
	fmt.Println(wide)
	sort.Ints(wide)
	fmt.Println(wide)
	huge := []int64{math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, 1 << 53, 1<<53 + 1, 1<<53 - 1, 0, 3}
	slices.Sort(huge)
	fmt.Println(huge)
	unsigned := []uint{math.MaxUint, 0, 1 << 63, 1<<63 - 1, 9}
	slices.Sort(unsigned)
	fmt.Println(unsigned)
	big := []uint64{math.MaxUint64, 0, 1 << 63, 9}
	slices.Sort(big)
	fmt.Println(big)
	bytes := []byte("the quick brown fox")
	slices.Sort(bytes[4:9])
	fmt.Println(string(bytes))
	inf := math.Inf(1)
	floats := []float64{2.5, math.NaN(), -inf, 1e300, -2.5, math.NaN(), inf, 0, 1e-300}
	sort.Float64s(floats)
	fmt.Println(floats)
	half := floats[4:8]
	half[0], half[2] = 9, math.NaN()
	slices.Sort(half)
	fmt.Println(floats)
	none := []float64{math.NaN(), math.NaN()}
	slices.Sort(none)
	fmt.Println(none)
	zeros := []float64{1, math.Copysign(0, -1), 0, -1}
	slices.Sort(zeros)
	fmt.Println(zeros)
	narrow := []float32{3, float32(math.NaN()), 1}
	slices.Sort(narrow)
	fmt.Println(narrow)
	var empty []int
	sort.Ints(empty)
	fmt.Println(empty, sort.SearchInts(small, 2), slices.IsSorted(huge))
}
