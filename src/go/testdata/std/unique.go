// run
package main

import (
	"fmt"
	"unique"
)

type P struct {
	A int
	B string
}

func main() {
	a, b := unique.Make("x"), unique.Make("y")
	fmt.Println(a == b, a == unique.Make("x"), a.Value(), b.Value())
	p := unique.Make(P{1, "q"})
	fmt.Println(p == unique.Make(P{1, "q"}), p.Value())
	m := map[unique.Handle[string]]int{a: 1, b: 2}
	fmt.Println(m[unique.Make("y")])
	fmt.Println(unique.Make[any](1) == unique.Make[any]("1"), unique.Make(int8(1)) == unique.Make(int8(1)))
}
