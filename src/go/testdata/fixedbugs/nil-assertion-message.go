// run

package main

import "fmt"

type hidden struct{ T }

type T int

type I interface{ area() T }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var i I
	var x any
	var anon interface{ area() T }
	try(func() { _ = i.(T2) })
	try(func() { _ = x.(T) })
	try(func() { _ = anon.(T2) })
	try(func() { _ = x.(I) })
	anon = T2(1)
	try(func() { _ = anon.(T3) })
}

type T2 int

func (T2) area() T { return 1 }

type T3 int

func (T3) area() T { return 1 }
