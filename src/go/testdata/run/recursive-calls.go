// run

package main

import (
	"errors"
	"fmt"
	"math"
)

// Small functions that call themselves: results beyond 2^53 and 2^63, panics, methods, closures, depth.

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func grow(n int, x int64) int64 {
	if n == 0 {
		return x
	}
	return grow(n-1, x*3) + 1
}

func ack(m, n uint) uint {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func gcd(a, b int64) int64 {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) sum() int {
	if t == nil {
		return 0
	}
	return t.left.sum() + t.value + t.right.sum()
}

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{value: v}
	}
	if v < t.value {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t tree) depth() int {
	d := 0
	if t.left != nil {
		d = t.left.depth()
	}
	if t.right != nil {
		d = max(d, t.right.depth())
	}
	return d + 1
}

func each[T any](list []T, f func(T)) {
	if len(list) == 0 {
		return
	}
	f(list[0])
	each(list[1:], f)
}

func down(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%d: %v", n, r)
		}
	}()
	if n == 0 {
		panic(errors.New("bottom"))
	}
	if err := down(n - 1); n%2 == 0 {
		panic(err)
	} else {
		return err
	}
}

func divide(n, by int) int {
	if n == by {
		return n / (n - by)
	}
	return divide(n-1, by) + 1
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n-1) + 1
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

func main() {
	fmt.Println(fib(25), fib(-3))
	fmt.Println(grow(5, 1<<52), grow(10, 1<<53-1), grow(3, math.MaxInt64), grow(2, math.MinInt64))
	fmt.Println(ack(2, 9), gcd(math.MinInt64, 6), gcd(1<<62, 3<<40), gcd(-12, 18))
	var t *tree
	for i := range 200 {
		t = t.insert(i * 7919 % 211)
	}
	fmt.Println(t.sum(), t.depth())
	total := 0
	each([]int{1, 2, 3, 1 << 60}, func(n int) { total += n })
	each([]string{"a", "b"}, func(s string) { fmt.Print(s, " ") })
	fmt.Println(total)
	fmt.Println(down(4))
	func() {
		defer func() { fmt.Println(recover()) }()
		divide(20, 3)
	}()
	fmt.Println(deep(200_000), even(100_001), odd(100_001))
	f := fib
	fmt.Println(f(10))
	var count func(n int) int
	count = func(n int) int {
		if n == 0 {
			return 0
		}
		return count(n-1) + 1<<50
	}
	fmt.Println(count(9))
	fmt.Println(divide(7, 3))
}
