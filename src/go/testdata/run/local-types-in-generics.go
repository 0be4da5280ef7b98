// run

// A type declared in a generic function is another one for each of its instances, and is named so.

package main

import "fmt"

type G[X any] struct{}

func (G[X]) M() {
	type L struct{ x X }
	fmt.Printf("%T %v\n", L{}, L{})
}

func F[A, B any]() {
	type T struct{}
	type P[X any] struct{ v X }
	fmt.Printf("%T %T %T %T\n", T{}, &T{}, P[string]{}, []T{})
	var x any = T{}
	defer func() { fmt.Println(recover()) }()
	_ = x.(fmt.Stringer)
}

func main() {
	F[int, string]()
	F[[]int, map[string]bool]()
	type L struct{}
	_ = 0
	G[int]{}.M()
	_ = L{}
	var x any = G[int]{}
	defer func() { fmt.Println(recover()) }()
	_ = x.(int)
}
