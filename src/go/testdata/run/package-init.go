// run

package main

import (
	"fmt"
	"os"
)

var (
	a    = b + 1
	b    = f("b", c)
	c    = f("c", 1)
	d, e = pair()
)

var table = map[string]int{"x": a, "y": b}

var _ = f("blank", 0)

func f(name string, n int) int {
	fmt.Println("init", name)
	return n + 1
}

func pair() (int, string) { return a * 100, "e" }

func init() { fmt.Println("first init", a, b, c) }

func init() {
	table["z"] = 26
	fmt.Println("second init", len(table))
}

type T struct{ n int }

var t = T{n: a}

func main() {
	fmt.Println(a, b, c, d, e, t, table)
	a := a + 1
	if a := "inner"; true {
		fmt.Println(a)
	}
	fmt.Println(a, len(os.Args) > 0)
	type local struct{ v int }
	fmt.Println(local{3})
	fmt.Fprintln(os.Stdout, "to stdout")
	true := false
	fmt.Println(true, !true)
	var len = func(string) int { return -1 }
	fmt.Println(len("abc"))
	defer fmt.Println("never printed")
	os.Exit(3)
}
