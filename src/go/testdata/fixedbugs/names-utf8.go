// run

// Names of types, fields and methods are UTF-8 wherever a program prints them.
package main

import "fmt"

type Größe struct{ länge, 高さ int }

func (g Größe) Ändern() {}

type Ä interface {
	Ändern()
	Öffnen()
}

type T[X any] struct{ v X }

func main() {
	g := Größe{1, 2}
	fmt.Printf("%T %+v %#v %T %T\n", g, g, g, T[Größe]{}, struct{ é int }{})
	var x any = g
	_, ok := x.(interface{ Ändern() })
	fmt.Println(ok)
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = x.(Ä)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = x.(T[Größe])
	}()
}

// The letter of this type is one to Go, but may not begin a name in JavaScript.
type ⸯ struct{ ⸯa int }

func (x ⸯ) Mⸯ() int { return x.ⸯa }

type Mⸯer interface{ Mⸯ() int }

var gⸯ = 2

func init() {
	ⸯ := ⸯ{1}
	aⸯ := 3
	var i Mⸯer = ⸯ
Lⸯ:
	for {
		break Lⸯ
	}
	fmt.Println(i.Mⸯ(), ⸯ.ⸯa, aⸯ, gⸯ)
	fmt.Printf("%T %+v\n", i, i)
}
