// run

package main

import "fmt"

func counter(step int) (next func() int, reset func()) {
	n := 0
	next = func() int {
		n += step
		return n
	}
	reset = func() { n = 0 }
	return
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	next, reset := counter(3)
	fmt.Println(next(), next(), next())
	reset()
	fmt.Println(next())
	other, _ := counter(10)
	fmt.Println(other(), next())

	// Each iteration has a variable of its own.
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()

	// A change made by the body is seen by the post statement.
	for i := 0; i < 6; i++ {
		bump := func() { i++ }
		bump()
		fmt.Print(i, " ")
	}
	fmt.Println()

	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	fmt.Println(fib(15))

	double := func(x int) int { return 2 * x }
	fmt.Println(compose(double, func(x int) int { return x + 1 }, double)(5))
	fmt.Println(func(a, b int) int { return a - b }(7, 9))

	x := 1
	p := &x
	inc := func() { x++ }
	inc()
	*p += 10
	inc()
	fmt.Println(x, *p)
	var none func()
	fmt.Println(none == nil, fib != nil)
}
