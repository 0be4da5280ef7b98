package slices

import "math/bits"

// What choosePivot found out about the order of a range.
const (
	hintUnknown = iota
	hintIncreasing
	hintDecreasing
)

// insertionSort sorts what is short.
func insertionSort[E any](data []E, a, b int, cmp func(a, b E) int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && cmp(data[j], data[j-1]) < 0; j-- {
			data[j], data[j-1] = data[j-1], data[j]
		}
	}
}

// siftDown restores the heap order of data[first+lo:first+hi] below its root.
func siftDown[E any](data []E, lo, hi, first int, cmp func(a, b E) int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && cmp(data[first+child], data[first+child+1]) < 0 {
			child++
		}
		if cmp(data[first+root], data[first+child]) >= 0 {
			return
		}
		data[first+root], data[first+child] = data[first+child], data[first+root]
		root = child
	}
}

func heapSort[E any](data []E, a, b int, cmp func(a, b E) int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a, cmp)
	}
	for i := n - 1; i >= 0; i-- {
		data[a], data[a+i] = data[a+i], data[a]
		siftDown(data, 0, i, a, cmp)
	}
}

// pdqsort is the pattern-defeating quicksort of Go's own package, step for step: equal elements end in the same order.
// limit is the number of bad pivots after which it falls back on heapsort.
func pdqsort[E any](data []E, a, b, limit int, cmp func(a, b E) int) {
	balanced, partitioned := true, true
	for {
		n := b - a
		if n <= 12 {
			insertionSort(data, a, b, cmp)
			return
		}
		if limit == 0 {
			heapSort(data, a, b, cmp)
			return
		}
		if !balanced {
			breakPatterns(data, a, b, cmp)
			limit--
		}
		pivot, hint := choosePivot(data, a, b, cmp)
		if hint == hintDecreasing {
			reverseRange(data, a, b, cmp)
			pivot = (b - 1) - (pivot - a)
			hint = hintIncreasing
		}
		if balanced && partitioned && hint == hintIncreasing && partialInsertionSort(data, a, b, cmp) {
			return
		}
		// A pivot equal to what is left of the range is its smallest: all equal elements can be put aside.
		if a > 0 && cmp(data[a-1], data[pivot]) >= 0 {
			a = partitionEqual(data, a, b, pivot, cmp)
			continue
		}
		mid, already := partition(data, a, b, pivot, cmp)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdqsort(data, a, mid, limit, cmp)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdqsort(data, mid+1, b, limit, cmp)
			b = mid
		}
	}
}

// partition puts what is less than the pivot before it and the rest behind it.
func partition[E any](data []E, a, b, pivot int, cmp func(a, b E) int) (at int, already bool) {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && cmp(data[i], data[a]) < 0 {
			i++
		}
		for i <= j && cmp(data[j], data[a]) >= 0 {
			j--
		}
		if i > j {
			break
		}
		already = false
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
	data[j], data[a] = data[a], data[j]
	return j, already
}

// partitionEqual puts what equals the pivot before what is greater.
func partitionEqual[E any](data []E, a, b, pivot int, cmp func(a, b E) int) int {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for {
		for i <= j && cmp(data[a], data[i]) >= 0 {
			i++
		}
		for i <= j && cmp(data[a], data[j]) < 0 {
			j--
		}
		if i > j {
			return i
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
}

// partialInsertionSort repairs a few places and reports whether the range is sorted then.
func partialInsertionSort[E any](data []E, a, b int, cmp func(a, b E) int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && cmp(data[i], data[i-1]) >= 0 {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		data[i], data[i-1] = data[i-1], data[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1 && cmp(data[j], data[j-1]) < 0; j-- {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && cmp(data[j], data[j-1]) < 0; j++ {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	return false
}

// breakPatterns scatters a few elements when the pivots were bad.
func breakPatterns[E any](data []E, a, b int, cmp func(a, b E) int) {
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
		data[idx+i], data[a+other] = data[a+other], data[idx+i]
	}
}

// choosePivot takes the median of three places, in long ranges that of three medians.
func choosePivot[E any](data []E, a, b int, cmp func(a, b E) int) (pivot, hint int) {
	n := b - a
	swaps := 0
	i := a + n/4*1
	j := a + n/4*2
	k := a + n/4*3
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps, cmp)
			j = median(data, j-1, j, j+1, &swaps, cmp)
			k = median(data, k-1, k, k+1, &swaps, cmp)
		}
		j = median(data, i, j, k, &swaps, cmp)
	}
	switch swaps {
	case 0:
		return j, hintIncreasing
	case 12:
		return j, hintDecreasing
	}
	return j, hintUnknown
}

func median[E any](data []E, a, b, c int, swaps *int, cmp func(a, b E) int) int {
	if cmp(data[b], data[a]) < 0 {
		*swaps++
		a, b = b, a
	}
	if cmp(data[c], data[b]) < 0 {
		*swaps++
		b = c
	}
	if cmp(data[b], data[a]) < 0 {
		*swaps++
		b = a
	}
	return b
}

func reverseRange[E any](data []E, a, b int, cmp func(a, b E) int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
}

// stable sorts blocks by insertion and merges them in place.
func stable[E any](data []E, n int, cmp func(a, b E) int) {
	block := 20
	a, b := 0, block
	for ; b <= n; a, b = b, b+block {
		insertionSort(data, a, b, cmp)
	}
	insertionSort(data, a, n, cmp)
	for ; block < n; block *= 2 {
		a, b = 0, 2*block
		for ; b <= n; a, b = b, b+2*block {
			symMerge(data, a, a+block, b, cmp)
		}
		if m := a + block; m < n {
			symMerge(data, a, m, n, cmp)
		}
	}
}

// symMerge merges data[a:m] and data[m:b], both sorted, by rotating parts of them.
func symMerge[E any](data []E, a, m, b int, cmp func(a, b E) int) {
	if m-a == 1 {
		// The place of the one element among the others.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp(data[h], data[a]) < 0 {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data[k], data[k+1] = data[k+1], data[k]
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp(data[m], data[h]) >= 0 {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data[k], data[k-1] = data[k-1], data[k]
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
		if cmp(data[p-c], data[c]) >= 0 {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(data, start, m, end, cmp)
	}
	if a < start && start < mid {
		symMerge(data, a, start, mid, cmp)
	}
	if mid < end && end < b {
		symMerge(data, mid, end, b, cmp)
	}
}

// rotate exchanges data[a:m] and data[m:b] by swapping blocks.
func rotate[E any](data []E, a, m, b int, cmp func(a, b E) int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j, cmp)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i, cmp)
			j -= i
		}
	}
	swapRange(data, m-i, m, i, cmp)
}

func swapRange[E any](data []E, a, b, n int, cmp func(a, b E) int) {
	for i := 0; i < n; i++ {
		data[a+i], data[b+i] = data[b+i], data[a+i]
	}
}
