// run

package main

import "fmt"

type T int

func (t T) F() {}

type P struct{ x, y int }

func (p P) Sum() int { return p.x + p.y }

type I interface{ F() }
type S interface{ Sum() int }

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%T %v\n", r, r)
	}()
	f()
}

type Q[X any] struct{ v X }

func (q Q[X]) F() {}

type E struct{ *P }

func main() {
	var t *T
	var i I = t
	try(func() { i.F() })
	var p *P
	var s S = p
	try(func() { s.Sum() })
	i = (*Q[int])(nil)
	try(func() { i.F() })
	s = E{}
	try(func() { s.Sum() })
	s = &E{}
	try(func() { s.Sum() })
	f := interface{ Sum() int }(p).Sum
	try(func() { f() })
}
