// run

package main

import "fmt"

func f(name string, v int) int {
	fmt.Print(name, " ")
	return v
}

func get(s []int) []int { fmt.Print("slice "); return s }
func ptr(p *int) *int   { fmt.Print("ptr "); return p }

type chain struct{ n int }

func (c *chain) add(k int) *chain { c.n += k; fmt.Print("add", k, " "); return c }

func three() (int, int, int) { return f("x", 1), f("y", 2), f("z", 3) }

func main() {
	s := []int{1, 2, 3}
	get(s)[f("i", 1)] = f("v", 20)
	fmt.Println(s)
	m := map[int]int{}
	m[f("k", 1)], m[f("l", 2)] = f("a", 10), f("b", 20)
	fmt.Println(m)
	get(s)[f("i", 0)] += f("v", 5)
	fmt.Println(s)
	n := 1
	*ptr(&n) += f("r", 3)
	fmt.Println(n)
	fmt.Println(f("a", 1) + f("b", 2)*f("c", 3))
	fmt.Println((&chain{}).add(f("p", 1)).add(f("q", 2)).n)
	a, b, c := three()
	fmt.Println(a, b, c)
	x := []int{f("e0", 0), f("e1", 1)}
	st := struct{ b, a int }{a: f("fa", 1), b: f("fb", 2)}
	fmt.Println(x, st)
	defer fmt.Println("deferred", f("now", 9))
	func(v ...int) { fmt.Println(v) }(f("1", 1), f("2", 2))
	get(s)[0]++
	i := 0
	i, s[i] = 2, 77
	fmt.Println(i, s)
	for i := f("from", 0); i < f("to", 2); i += f("step", 1) {
		fmt.Print("body ")
	}
	for range get(s)[:f("n", 1)] {
	}
	fmt.Println()
}
