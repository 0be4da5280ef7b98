// run

package main

import (
	"fmt"
	"slices"
)

func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("<done>")
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Print("<stopped>")
				return
			}
		}
	}
}

func pairs(s []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i := len(s) - 1; i >= 0; i-- {
			if !yield(i, s[i]) {
				return
			}
		}
	}
}

func thrice(yield func() bool) { _ = yield() && yield() && yield() }

func find(n int) (int, bool) {
	for i := range count(100) {
		if i*i > n {
			return i, true
		}
	}
	return 0, false
}

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.v) && t.right.all(yield)
}

func (t *tree) values(yield func(int) bool) { t.all(yield) }

func main() {
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x ")
	}
	var n8 int8 = 3
	for i := range n8 {
		fmt.Printf("%T%d ", i, i)
	}
	fmt.Println()
	for i := range count(4) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range count(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	fmt.Println(find(50))
	for i, s := range pairs([]string{"a", "b", "c"}) {
		fmt.Print(i, s, " ")
	}
	for range thrice {
		fmt.Print("t ")
	}
	fmt.Println()
outer:
	for i := range count(3) {
		for j := range count(3) {
			if j == 1 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	t := &tree{&tree{nil, nil, 1}, &tree{&tree{nil, nil, 3}, nil, 4}, 2}
	fmt.Println(slices.Collect(t.values))
	for v := range t.values {
		defer fmt.Println("deferred in loop", v)
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[2] = 30
		fmt.Print(i, v, " ")
	}
	fmt.Println(s)
	arr := [3]int{1, 2, 3}
	for i, v := range &arr {
		arr[2] = 9
		fmt.Print(i, v, " ")
	}
	var i, v int
	for i, v = range []int{5, 6} {
	}
	fmt.Println(i, v)
}
