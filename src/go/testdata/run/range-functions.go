// run

package main

import (
	"fmt"
	"iter"
)

func seq(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("seq done")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func pairs(n int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := 0; i < n; i++ {
			if !yield(i, fmt.Sprint("v", i)) {
				return
			}
		}
	}
}

func ret() (a int, err error) {
	defer func() { fmt.Println("deferred sees", a, err); a *= 2 }()
	for i := range seq(10) {
		if i == 3 {
			return i, fmt.Errorf("three")
		}
	}
	return -1, nil
}

func nested() string {
outer:
	for i := range seq(3) {
		for j, s := range pairs(3) {
			switch {
			case i == 0 && j == 1:
				continue outer
			case i == 1 && j == 2:
				break outer
			case j == 0:
				continue
			}
			fmt.Println(i, j, s)
		}
		fmt.Println("end", i)
	}
	for i := range seq(5) {
		for j := range seq(5) {
			if i+j == 2 {
				return fmt.Sprint("ret", i, j)
			}
		}
	}
	return "none"
}

func deferInside() {
	for i := range seq(3) {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("loop over")
}

func gotoOut() {
	for i := range seq(5) {
		if i == 2 {
			goto done
		}
	}
	fmt.Println("not here")
done:
	fmt.Println("done")
}

func noArgs() {
	n := 0
	for range func(yield func() bool) {
		for yield() {
		}
	} {
		n++
		if n == 4 {
			break
		}
	}
	fmt.Println(n)
}

func pull() {
	next, stop := iter.Pull(seq(3))
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	n2, s2 := iter.Pull2(pairs(1))
	defer s2()
	fmt.Println(n2())
	fmt.Println(n2())
}

func recovered() {
	defer func() { fmt.Println("rec", recover()) }()
	for i := range seq(3) {
		if i == 1 {
			panic("in body")
		}
	}
}

func closures() {
	var fs []func() int
	for i := range seq(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
}

func sel(c chan int) {
	for i := range seq(3) {
		select {
		case v := <-c:
			fmt.Println("got", v)
			if v == 1 {
				break
			}
			return
		default:
			fmt.Println("default", i)
		}
		c <- i
	}
}

type T struct{ xs []int }

func (t *T) All(yield func(int, *int) bool) {
	for i := range t.xs {
		if !yield(i, &t.xs[i]) {
			break
		}
	}
}

func assign() {
	var i int
	var p *int
	t := &T{[]int{1, 2, 3}}
	for i, p = range t.All {
		*p *= 10
	}
	fmt.Println(i, *p, t.xs)
	arr := [3]int{}
	for arr[1] = range seq(3) {
	}
	fmt.Println(arr)
	for range t.All {
		fmt.Print("x")
	}
	fmt.Println()
}

func rec(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if n == 0 {
			return
		}
		for x := range rec(n - 1) {
			if !yield(x) {
				return
			}
		}
		yield(n)
	}
}

func main() {
	fmt.Println(ret())
	fmt.Println(nested())
	deferInside()
	gotoOut()
	noArgs()
	pull()
	recovered()
	closures()
	c := make(chan int, 1)
	sel(c)
	assign()
	for x := range rec(5) {
		fmt.Print(x, " ")
		if x == 4 {
			break
		}
	}
	fmt.Println()
	for i := range 3 {
		defer func() { fmt.Println("main defer", i) }()
	}
	for i := range uint8(3) {
		fmt.Printf("%T %d ", i, i)
	}
	const k = 2
	for i := range k {
		fmt.Print(i)
	}
	var n10 int64 = 2
	for i := range n10 {
		fmt.Printf("%T ", i)
	}
	for i, r := range "héy\xff" {
		fmt.Print(i, r, " ")
	}
	var pa *[3]int
	for i := range pa {
		fmt.Print(i)
	}
	fmt.Println()
}
