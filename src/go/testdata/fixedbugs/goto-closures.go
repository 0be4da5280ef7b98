// run

// A declaration that goto runs again makes a new variable: closures made before keep theirs.
package main

import "fmt"

type P struct{ x int }

func counters() []func() int {
	var fs []func() int
	i := 0
L:
	x := i * 10
	fs = append(fs, func() int { x++; return x })
	x++
	i++
	if i < 3 {
		goto L
	}
	return fs
}

func structs() (fs []func() P, ps []*int) {
	i := 0
L:
	p := P{i}
	a, n := [2]int{i, i}, i
	fs = append(fs, func() P {
		p = P{p.x + 100}
		a[1]++
		n += a[1]
		p.x += n
		return p
	})
	ps = append(ps, &n)
	p.x++
	i++
	if i < 3 {
		goto L
	}
	return fs, ps
}

func deferred() {
	i := 0
L:
	x := i
	var rec func(int) int
	rec = func(n int) int {
		if n == 0 {
			return x
		}
		return rec(n-1) + x
	}
	defer func() { fmt.Println("deferred", x, rec(3)) }()
	defer func(y int) { fmt.Println("with argument", x, y) }(i)
	defer fmt.Println("call", x)
	x++
	i++
	if i < 3 {
		goto L
	}
}

func waiting() {
	c := make(chan int)
	i := 0
L:
	x := i
	go func() { c <- x }()
	get := func() int { return <-c - x }
	fmt.Println("got", get())
	i++
	if i < 3 {
		goto L
	}
}

func main() {
	for _, f := range counters() {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	fs, ps := structs()
	for i, f := range fs {
		fmt.Print(f(), f(), *ps[i], " ")
	}
	fmt.Println()
	deferred()
	waiting()
}
