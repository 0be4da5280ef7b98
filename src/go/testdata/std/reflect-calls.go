// run
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

type E struct{ n int }

func (e E) Error() string { return fmt.Sprint("E", e.n) }

type PE struct{ n int }

func (e *PE) Error() string { return fmt.Sprint("PE", e.n) }

type Wrap struct{ err error }

func (w Wrap) Error() string { return "wrap" }
func (w Wrap) As(target any) bool {
	if p, ok := target.(*E); ok {
		p.n = 99
		return true
	}
	return false
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%T %v\n", r, r)
		}
	}()
	f()
}

func main() {
	err := fmt.Errorf("a: %w", errors.Join(io.EOF, &PE{3}, E{4}))
	var e E
	var pe *PE
	fmt.Println(errors.As(err, &e), e, errors.As(err, &pe), pe, errors.Is(err, io.EOF))
	fmt.Println(errors.As(Wrap{}, &e), e)
	x, ok := errors.AsType[E](err)
	fmt.Println(x, ok)
	y, ok := errors.AsType[*PE](io.EOF)
	fmt.Println(y, ok)
	var ie interface{ Timeout() bool }
	fmt.Println(errors.As(err, &ie))
	try(func() { errors.As(err, nil) })
	try(func() { errors.As(err, 5) })
	try(func() { errors.As(err, (*E)(nil)) })
	try(func() { var s string; errors.As(err, &s) })
	try(func() { reflect.ValueOf(nil).Type() })
	try(func() { reflect.ValueOf(struct{ a int }{1}).Field(0).Interface() })
	try(func() { var m map[string]int; reflect.ValueOf(m).SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1)) })
	try(func() { reflect.ValueOf(fmt.Sprint).Call([]reflect.Value{{}}) })
	try(func() { reflect.ValueOf(func(int) {}).Call(nil) })
	try(func() { reflect.ValueOf(func(int) {}).Call([]reflect.Value{reflect.ValueOf("x")}) })
	var se *json.SyntaxError
	fmt.Println(errors.As(json.Unmarshal([]byte("{"), &x), &se), se)
	fmt.Printf("%v %+v %T\n", reflect.ValueOf(e), reflect.ValueOf(&e), reflect.ValueOf(e))
	fmt.Println(reflect.TypeOf(e), reflect.TypeOf(&e).Elem() == reflect.TypeOf(e))
	m := reflect.ValueOf(e).MethodByName("Error")
	f := m.Interface().(func() string)
	fmt.Println(f(), m.Type(), reflect.TypeOf(e).Method(0).Func.Call([]reflect.Value{reflect.ValueOf(E{8})})[0])
	type G[T any] struct{ X T }
	fmt.Println(reflect.TypeOf(G[int]{}).Name(), reflect.TypeOf(G[E]{}))
	ch := make(chan int)
	done := make(chan bool)
	rf := reflect.ValueOf(func(n int) int { ch <- n; return n * 2 })
	go func() { fmt.Println(<-ch); done <- true }()
	fmt.Println(rf.Call([]reflect.Value{reflect.ValueOf(21)})[0])
	<-done
	mf := reflect.MakeFunc(reflect.TypeFor[func(int) int](), func(a []reflect.Value) []reflect.Value {
		go func() { ch <- int(a[0].Int()) }()
		return []reflect.Value{reflect.ValueOf(<-ch + 1)}
	}).Interface().(func(int) int)
	fmt.Println(mf(5))
}
