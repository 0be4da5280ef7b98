// run

// A key without a hash panics even where there is nothing to compare it with.
package main

import "fmt"

func try(s string, f func()) {
	defer func() { fmt.Println(s, recover()) }()
	f()
}

type K struct {
	n int
	v any
}

func main() {
	var nm map[any]int
	em := map[any]int{}
	var nk map[K]int
	var k any = []int{1}
	try("nil read", func() { fmt.Println(nm[k]) })
	try("nil comma ok", func() { _, ok := nm[k]; fmt.Println(ok) })
	try("empty read", func() { fmt.Println(em[k]) })
	try("nil delete", func() { delete(nm, k) })
	try("empty delete", func() { delete(em, k) })
	try("nil struct key", func() { fmt.Println(nk[K{1, k}]) })
	try("nil struct key ok", func() { fmt.Println(nk[K{1, 2}]) })
	try("nil set", func() { nm[k] = 1 })
	try("nil inc", func() { nm[k]++ })
	try("empty inc", func() { em[k]++ })
	try("nil fine", func() { fmt.Println(nm["a"]); delete(nm, 1) })
	try("array key", func() { var m map[[1]any]int; fmt.Println(m[[1]any{k}]) })
	try("delete fn", func() { delete(em, any(func() {})) })
}
