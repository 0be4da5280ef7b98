// run

package main

import (
	"errors"
	"fmt"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named interface{ Name() string }

type Square struct{ side float64 }

func (s Square) Area() float64      { return s.side * s.side }
func (s Square) Perimeter() float64 { return 4 * s.side }
func (s Square) Name() string       { return "square" }

type Rect struct{ w, h float64 }

func (r *Rect) Area() float64      { return r.w * r.h }
func (r *Rect) Perimeter() float64 { return 2 * (r.w + r.h) }

type MyErr struct{ code int }

func (e *MyErr) Error() string { return fmt.Sprint("code ", e.code) }

func mayFail(fail bool) error {
	var e *MyErr
	if fail {
		e = &MyErr{3}
	}
	return e
}

func main() {
	shapes := []Shape{Square{2}, &Rect{2, 3}, nil}
	for i, s := range shapes {
		if s == nil {
			fmt.Println(i, "nil")
			continue
		}
		fmt.Println(i, s.Area(), s.Perimeter())
		if n, ok := s.(Named); ok {
			fmt.Println("  named", n.Name())
		}
		r, ok := s.(*Rect)
		fmt.Println("  rect", r != nil, ok)
	}

	var a, b any = 1, 1
	fmt.Println(a == b, a == any(int64(1)), a == any("1"), a == nil)
	a, b = Square{1}, Square{1}
	fmt.Println(a == b)
	r := &Rect{1, 1}
	a, b = r, &Rect{1, 1}
	fmt.Println(a == b, a == any(r))

	// A nil pointer in an interface is not a nil interface.
	err := mayFail(false)
	fmt.Println(err == nil, mayFail(true))
	fmt.Printf("%T\n", err)

	var e error = errors.New("x")
	_, isMine := e.(*MyErr)
	fmt.Println(isMine, e == errors.New("x"))

	defer func() { fmt.Println(recover()) }()
	m := map[any]int{1: 1, "a": 2, Square{3}: 3, 2.5: 4}
	fmt.Println(m[1], m["a"], m[Square{3}], m[2.5], m[int8(1)], len(m))
	a, b = []int{1}, []int{1}
	fmt.Println(a == b)
}
