// Package sort sorts slices and other collections.
package sort

import (
	"math/bits"
	"slices"
)

// An Interface is a collection that can be sorted.
type Interface interface {
	// Len is the number of elements.
	Len() int
	// Less reports whether element i belongs before element j.
	Less(i, j int) bool
	// Swap exchanges elements i and j.
	Swap(i, j int)
}

type lessSwap struct {
	less func(i, j int) bool
	swap func(i, j int)
}

// Sort sorts data. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	if n <= 1 {
		return
	}
	pdqsort(lessSwap{data.Less, data.Swap}, 0, n, bits.Len(uint(n)))
}

// Stable sorts data and keeps equal elements in order.
func Stable(data Interface) {
	stable(lessSwap{data.Less, data.Swap}, data.Len())
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the opposite order.
func Reverse(data Interface) Interface { return &reverse{data} }

func lenOf(x any, fn string) int

func swapIn(x any, i, j int)

// Slice sorts the slice x by less. Equal elements may change places.
func Slice(x any, less func(i, j int) bool) {
	n := lenOf(x, "Swapper")
	pdqsort(lessSwap{less, func(i, j int) { swapIn(x, i, j) }}, 0, n, bits.Len(uint(n)))
}

// SliceStable sorts the slice x by less and keeps equal elements in order.
func SliceStable(x any, less func(i, j int) bool) {
	stable(lessSwap{less, func(i, j int) { swapIn(x, i, j) }}, lenOf(x, "Swapper"))
}

// SliceIsSorted reports whether the slice x is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := lenOf(x, "Value.Len") - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// IntSlice is an Interface for ints.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x IntSlice) Sort() { slices.Sort(x) }

// Search is SearchInts.
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Float64Slice is an Interface for float64s; NaNs come first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }

// Less reports whether x[i] belongs before x[j].
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || (x[i] != x[i] && x[j] == x[j])
}
func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x Float64Slice) Sort() { slices.Sort(x) }

// Search is SearchFloat64s.
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice is an Interface for strings.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts x.
func (x StringSlice) Sort() { slices.Sort(x) }

// Search is SearchStrings.
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts x.
func Ints(x []int) { slices.Sort(x) }

// Float64s sorts x; NaNs come first.
func Float64s(x []float64) { slices.Sort(x) }

// Strings sorts x.
func Strings(x []string) { slices.Sort(x) }

// IntsAreSorted reports whether x is sorted.
func IntsAreSorted(x []int) bool { return slices.IsSorted(x) }

// Float64sAreSorted reports whether x is sorted.
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }

// StringsAreSorted reports whether x is sorted.
func StringsAreSorted(x []string) bool { return slices.IsSorted(x) }

// Search returns the smallest i from 0 to n-1 for which f is true, n if there is none. f must be false up to some
// place and true from there.
func Search(n int, f func(int) bool) int {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if !f(h) {
			i = h + 1
		} else {
			j = h
		}
	}
	return i
}

// Find returns the smallest i from 0 to n-1 for which cmp is not positive, and whether it is zero there.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i, j := 0, n
	for i < j {
		h := int(uint(i+j) >> 1)
		if cmp(h) > 0 {
			i = h + 1
		} else {
			j = h
		}
	}
	return i, i < n && cmp(i) == 0
}

// SearchInts returns where x is in the sorted slice a, or where it would have to be inserted.
func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchFloat64s returns where x is in the sorted slice a, or where it would have to be inserted.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings returns where x is in the sorted slice a, or where it would have to be inserted.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
