// run

package main

import (
	"fmt"
	"runtime"
	"strings"
)

type T struct {
	next *T
	v    int
	a    []int
	m    map[string]int
	s    fmt.Stringer
	f    func(int) int
}

func (t *T) Next() *T    { return t.next }
func (t *T) Do(n int) *T { fmt.Println(n, where()); return t }
func (t *T) Val() int    { return t.v }

func where() int {
	_, _, line, _ := runtime.Caller(2)
	return line
}

func at() int {
	_, _, line, _ := runtime.Caller(1)
	return line
}

func add(xs ...int) int {
	fmt.Println(xs)
	return len(xs)
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		pc := make([]uintptr, 30)
		n := runtime.Callers(0, pc)
		frames := runtime.CallersFrames(pc[:n])
		var lines []int
		for {
			fr, more := frames.Next()
			if strings.HasPrefix(fr.Function, "main.main.func") {
				lines = append(lines, fr.Line)
			}
			if !more {
				break
			}
		}
		fmt.Println(name, r, lines)
	}()
	f()
}

var zero int
var nilT *T
var sink any

func main() {
	t := &T{}
	t.
		Do(1).
		Do(2).
		Do(
			3,
		).Do(4)
	fmt.Println(
		at(),
		at(), at(),
		add(
			at(),
			at(),
			add(at(),
				at()),
		),
	)
	x := at() +
		at()*
			at() -
		add(
			at(),
		)
	_ = x
	m := map[string]int{
		"a": at(),
		"b": at(),
	}
	fmt.Println(m)
	s := []int{
		at(),
		at(),
	}
	fmt.Println(s)
	u := struct {
		a, b int
	}{
		a: at(),
		b: at(),
	}
	fmt.Println(u)
	if at() == 0 ||
		at() == 1 ||
		fmt.Sprint(
			at()) == "" {
	}
	for i := at(); i > 0 &&
		at() > 0; i = 0 {
	}
	switch at() {
	case 1,
		at():
	case at():
		fmt.Println("case", at())
	}
	try("div", func() {
		sink = 1 +
			2/
				zero
	})
	try("div2", func() {
		sink = add(
			1,
			2/zero,
		)
	})
	try("nil", func() {
		sink = t.
			next.
			v
	})
	try("nilm", func() {
		sink = t.
			Next().
			Next().
			Val()
	})
	try("index", func() {
		sink = add(
			s[0],
			s[5],
		)
	})
	try("index2", func() {
		s[zero] +=
			s[add(
				1,
				2,
				3)]
	})
	try("slice", func() {
		sink = append(
			s,
			s[3:2+zero]...,
		)
	})
	try("assert", func() {
		sink = add(
			any(1).(int),
			any("x").(int),
		)
	})
	try("nilfunc", func() {
		sink = add(
			1,
			t.f(
				2),
		)
	})
	try("nilmap", func() {
		t.
			m["x"] = 1
	})
	try("iface", func() {
		fmt.Println("x",
			t.s.
				String())
	})
	try("conv", func() {
		sink = add(
			len([2]int(
				s[:1])))
	})
	try("shift", func() {
		neg := zero - 1
		sink = add(
			1,
			1<<neg,
		)
	})
	try("ret", func() {
		sink = func() int {
			return 1 +
				s[9]
		}()
	})
	try("lit", func() {
		sink = T{
			v: 1,
			a: []int{
				1,
				s[9],
			},
		}
	})
	try("deref", func() {
		sink = []T{
			*t,
			*nilT,
		}
	})
	try("cmp", func() {
		sink = zero == 1 ||
			any(s) ==
				any(s)
	})
	try("multi", func() {
		s[0], s[1] = 1,
			s[8]
	})
	try("multi2", func() {
		s[0],
			s[7] = 1,
			2
	})
	try("panic", func() {
		panic(
			fmt.Sprint(
				at(),
			),
		)
	})
	try("deferarg", func() {
		defer add(
			1,
			s[9],
		)
	})
	try("make", func() {
		sink = add(
			len(make([]int,
				zero-1)))
	})
	try("send", func() {
		var c = make(chan int)
		close(c)
		c <- 1
	})
	try("closure", func() {
		func(
			a int,
		) {
			fmt.Println(at())
			s[9] = a
		}(
			at(),
		)
	})
	try("assignop", func() {
		zero /=
			zero
	})
	try("incdec", func() {
		t.
			next.
			v++
	})
	try("field", func() {
		t.
			next.
			v = at()
	})
	try("star", func() {
		*(t.
			next) = T{}
	})
}
