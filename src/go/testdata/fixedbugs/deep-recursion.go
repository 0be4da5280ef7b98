// run

package main

import (
	"errors"
	"fmt"
	"strings"
)

type Node struct {
	l, r *Node
	v    int
}

func insert(n *Node, v int) *Node {
	if n == nil {
		return &Node{v: v}
	}
	if v < n.v {
		n.l = insert(n.l, v)
	} else {
		n.r = insert(n.r, v)
	}
	return n
}

type Expr interface{ Eval() (int, error) }
type Lit int
type Add struct{ x, y Expr }

func (l Lit) Eval() (int, error) {
	if l < 0 {
		return 0, errors.New("neg")
	}
	return int(l), nil
}
func (a *Add) Eval() (int, error) {
	x, err := a.x.Eval()
	if err != nil {
		return 0, fmt.Errorf("add: %w", err)
	}
	y, err := a.y.Eval()
	if err != nil {
		return 0, err
	}
	return x + y, nil
}

func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}
func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}

func deferred(n int, log *int) {
	if n == 0 {
		panic("bottom")
	}
	defer func() { *log++ }()
	deferred(n-1, log)
}

func rec(n int) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("recovered ", r)
		}
	}()
	log := 0
	defer func() { fmt.Println("log", log) }()
	deferred(n, &log)
	return "no"
}

func walk(n int, f func(int)) {
	if n == 0 {
		return
	}
	f(n)
	walk(n-1, f)
}

func cps(n int, k func(int) int) int {
	if n == 0 {
		return k(0)
	}
	return cps(n-1, func(x int) int { return k(x + n) })
}

func big(n int, a [4]int, s string) (x, y, z int, e error) {
	if n == 0 {
		return 1, 2, 3, nil
	}
	a[n%4]++
	for i, w := range strings.Fields(s) {
		a[i%4] += len(w)
	}
	switch v := any(a[0]).(type) {
	case int:
		x = v
	}
	x, y, z, e = big(n-1, a, s)
	return x + a[0], y + 1, z + a[1]*2, e
}

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func parking(n int, c chan int) int {
	if n%1000 == 0 {
		c <- n
	}
	if n == 0 {
		return 0
	}
	return parking(n-1, c) + 1
}

func parkPanic(n int, c chan int) int {
	defer func() {}()
	if n == 0 {
		c <- 1
		panic("park bottom")
	}
	return parkPanic(n-1, c) + 1
}

func iter(n *Node) func(func(int) bool) {
	return func(yield func(int) bool) {
		n.each(yield)
	}
}
func (n *Node) each(yield func(int) bool) bool {
	return n == nil || n.l.each(yield) && yield(n.v) && n.r.each(yield)
}

func main() {
	var root *Node
	for i := range 3000 {
		root = insert(root, i)
	}
	deep := root
	for range 30000 {
		deep = &Node{l: deep, v: 0}
	}
	sum := 0
	for v := range iter(deep) {
		sum += v
	}
	fmt.Println("iter", sum)
	var e Expr = Lit(1)
	for range 30000 {
		e = &Add{e, Lit(1)}
	}
	fmt.Println(e.Eval())
	fmt.Println(even(100001))
	fmt.Println(rec(20000))
	total := 0
	var fib func(n int) int
	fib = func(n int) int {
		if n == 0 {
			return 0
		}
		return fib(n-1) + 1
	}
	fmt.Println("closure", fib(100000))
	walk(50000, func(i int) { total += i })
	fmt.Println(total)
	fmt.Println(cps(20000, func(x int) int { return x }))
	fmt.Println(big(20000, [4]int{}, "a bb ccc"))
	fmt.Println(ack(2, 2000), ack(3, 7))
	c := make(chan int)
	done := make(chan int)
	go func() { done <- parking(20000, c); close(c) }()
	n := 0
	go func() {
		for range c {
			n++
		}
		done <- n
	}()
	fmt.Println(<-done)
	fmt.Println(<-done)
	func() {
		defer func() { fmt.Println(recover()) }()
		c := make(chan int, 1)
		parkPanic(20000, c)
	}()
	mv := e.Eval
	fmt.Println(mv())
	parkPanic(3000, make(chan int, 1))
}
