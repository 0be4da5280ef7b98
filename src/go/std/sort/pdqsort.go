package sort

import "math/bits"

// What choosePivot found out about the order of a range.
const (
	hintUnknown = iota
	hintIncreasing
	hintDecreasing
)

// insertionSort sorts what is short.
func insertionSort(data lessSwap, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.less(j, j-1); j-- {
			data.swap(j, j-1)
		}
	}
}

// siftDown restores the heap order of data[first+lo:first+hi] below its root.
func siftDown(data lessSwap, lo, hi, first int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && data.less(first+child, first+child+1) {
			child++
		}
		if !data.less(first+root, first+child) {
			return
		}
		data.swap(first+root, first+child)
		root = child
	}
}

func heapSort(data lessSwap, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// pdqsort is the pattern-defeating quicksort of Go's own package, step for step: equal elements end in the same order.
// limit is the number of bad pivots after which it falls back on heapsort.
func pdqsort(data lessSwap, a, b, limit int) {
	balanced, partitioned := true, true
	for {
		n := b - a
		if n <= 12 {
			insertionSort(data, a, b)
			return
		}
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			breakPatterns(data, a, b)
			limit--
		}
		pivot, hint := choosePivot(data, a, b)
		if hint == hintDecreasing {
			reverseRange(data, a, b)
			pivot = (b - 1) - (pivot - a)
			hint = hintIncreasing
		}
		if balanced && partitioned && hint == hintIncreasing && partialInsertionSort(data, a, b) {
			return
		}
		// A pivot equal to what is left of the range is its smallest: all equal elements can be put aside.
		if a > 0 && !data.less(a-1, pivot) {
			a = partitionEqual(data, a, b, pivot)
			continue
		}
		mid, already := partition(data, a, b, pivot)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdqsort(data, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdqsort(data, mid+1, b, limit)
			b = mid
		}
	}
}

// partition puts what is less than the pivot before it and the rest behind it.
func partition(data lessSwap, a, b, pivot int) (at int, already bool) {
	data.swap(a, pivot)
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && data.less(i, a) {
			i++
		}
		for i <= j && !data.less(j, a) {
			j--
		}
		if i > j {
			break
		}
		already = false
		data.swap(i, j)
		i++
		j--
	}
	data.swap(j, a)
	return j, already
}

// partitionEqual puts what equals the pivot before what is greater.
func partitionEqual(data lessSwap, a, b, pivot int) int {
	data.swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.less(a, i) {
			i++
		}
		for i <= j && data.less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.swap(i, j)
		i++
		j--
	}
}

// partialInsertionSort repairs a few places and reports whether the range is sorted then.
func partialInsertionSort(data lessSwap, a, b int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && !data.less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		data.swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.less(j, j-1); j-- {
				data.swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.less(j, j-1); j++ {
				data.swap(j, j-1)
			}
		}
	}
	return false
}

// breakPatterns scatters a few elements when the pivots were bad.
func breakPatterns(data lessSwap, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random := uint64(n)
	modulus := uint(1) << bits.Len(uint(n))
	idx := a + n/4*2 - 1
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(uint(random) & (modulus - 1))
		if other >= n {
			other -= n
		}
		data.swap(idx+i, a+other)
	}
}

// choosePivot takes the median of three places, in long ranges that of three medians.
func choosePivot(data lessSwap, a, b int) (pivot, hint int) {
	n := b - a
	swaps := 0
	i := a + n/4*1
	j := a + n/4*2
	k := a + n/4*3
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps)
			j = median(data, j-1, j, j+1, &swaps)
			k = median(data, k-1, k, k+1, &swaps)
		}
		j = median(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, hintIncreasing
	case 12:
		return j, hintDecreasing
	}
	return j, hintUnknown
}

func median(data lessSwap, a, b, c int, swaps *int) int {
	if data.less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.less(c, b) {
		*swaps++
		b = c
	}
	if data.less(b, a) {
		*swaps++
		b = a
	}
	return b
}

func reverseRange(data lessSwap, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.swap(i, j)
	}
}

// stable sorts blocks by insertion and merges them in place.
func stable(data lessSwap, n int) {
	block := 20
	a, b := 0, block
	for ; b <= n; a, b = b, b+block {
		insertionSort(data, a, b)
	}
	insertionSort(data, a, n)
	for ; block < n; block *= 2 {
		a, b = 0, 2*block
		for ; b <= n; a, b = b, b+2*block {
			symMerge(data, a, a+block, b)
		}
		if m := a + block; m < n {
			symMerge(data, a, m, n)
		}
	}
}

// symMerge merges data[a:m] and data[m:b], both sorted, by rotating parts of them.
func symMerge(data lessSwap, a, m, b int) {
	if m-a == 1 {
		// The place of the one element among the others.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if data.less(h, a) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data.swap(k, k+1)
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !data.less(m, h) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data.swap(k, k-1)
		}
		return
	}
	mid := int(uint(a+b) >> 1)
	n := mid + m
	start, r := a, m
	if m > mid {
		start, r = n-b, mid
	}
	p := n - 1
	for start < r {
		c := int(uint(start+r) >> 1)
		if !data.less(p-c, c) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < mid {
		symMerge(data, a, start, mid)
	}
	if mid < end && end < b {
		symMerge(data, mid, end, b)
	}
}

// rotate exchanges data[a:m] and data[m:b] by swapping blocks.
func rotate(data lessSwap, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(data, m-i, m, i)
}

func swapRange(data lessSwap, a, b, n int) {
	for i := 0; i < n; i++ {
		data.swap(a+i, b+i)
	}
}
