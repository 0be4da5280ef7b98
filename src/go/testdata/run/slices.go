// run

package main

import (
	"fmt"
	"slices"
)

func show(name string, s []int) { fmt.Println(name, s, len(s), cap(s)) }

func change(s []int) { s[0] = 99; s = append(s, 1); s[1] = 98 }

func main() {
	base := []int{0, 1, 2, 3, 4, 5, 6, 7}
	a := base[2:5]
	show("a", a)
	show("a[:cap]", a[:cap(a)])
	a[0] = 20
	fmt.Println(base)
	a = append(a, 50)
	fmt.Println(base, a)

	// With a third index, append has to move.
	b := base[2:5:5]
	show("b", b)
	b = append(b, 500)
	b[0] = -1
	fmt.Println(base[2], base[5], b)

	full := []int{1, 2}
	full = full[:2:2]
	change(full)
	fmt.Println(full)
	roomy := make([]int, 2, 10)
	change(roomy)
	fmt.Println(roomy)

	var none []int
	show("none", none)
	fmt.Println(none == nil, []int{} == nil)
	none = append(none, 1, 2, 3)
	none = append(none, none...)
	fmt.Println(none)

	n := copy(base, base[3:])
	fmt.Println(n, base)
	fmt.Println(copy(base[1:], base), base)
	bytes := make([]byte, 3)
	fmt.Println(copy(bytes, "hello"), bytes, string(bytes))
	bytes = append(bytes, " there"...)
	fmt.Println(string(bytes))

	arr := [5]int{1, 2, 3, 4, 5}
	s := arr[1:4]
	s[0] = 22
	fmt.Println(arr, s, len(arr[:0]), cap(arr[:0]))
	back := [3]int(s)
	back[0] = 0
	fmt.Println(arr[1], back)
	(*[2]int)(s)[1] = 33
	fmt.Println(arr)

	matrix := make([][]int, 3)
	for i := range matrix {
		matrix[i] = make([]int, i+1)
		for j := range matrix[i] {
			matrix[i][j] = i * j
		}
	}
	fmt.Println(matrix)
	sparse := []string{2: "two", 4: "four"}
	fmt.Printf("%d %q\n", len(sparse), sparse)
	kept := base[:0]
	for _, x := range base {
		if x%2 == 1 {
			kept = append(kept, x)
		}
	}
	fmt.Println(kept)
	sorted := []int{3, 1, 2}
	slices.Sort(sorted)
	fmt.Println(sorted, slices.Contains(sorted, 2), slices.Index(sorted, 3), slices.Max(sorted))
	slices.Reverse(sorted)
	fmt.Println(sorted, slices.Equal(sorted, []int{3, 2, 1}), min(4, 2, 3), max(2.5, 1))
	clear(sorted)
	fmt.Println(sorted)

	caps := []int{}
	last := -1
	// From 8 elements upwards: smaller ones the compiler may keep on the stack, where capacities differ.
	grow := make([]int, 8)
	for i := range 2000 {
		grow = append(grow, i)
		if cap(grow) != last {
			last = cap(grow)
			caps = append(caps, last)
		}
	}
	fmt.Println(caps)
}
