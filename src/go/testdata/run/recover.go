// run

package main

import (
	"errors"
	"fmt"
)

func safely(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return nil
}

func helper() any { return recover() }

// recover works only when the deferred function itself calls it.
func indirect() (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("outer got ", r)
		}
	}()
	defer func() {
		if r := helper(); r != nil {
			s = fmt.Sprint("helper got ", r)
		}
	}()
	panic("A")
}

func replaced() (s string) {
	defer func() { s = fmt.Sprint(recover()) }()
	defer func() { panic("second") }()
	panic("first")
}

func again() (s string) {
	defer func() { s += fmt.Sprint(" outer:", recover()) }()
	func() {
		defer func() {
			r := recover()
			s = fmt.Sprint("inner:", r)
			panic("rethrown " + fmt.Sprint(r))
		}()
		panic("one")
	}()
	return "not reached"
}

func rest() (done []int) {
	defer func() { recover() }()
	defer func() { done = append(done, 3) }()
	done = append(done, 1)
	var p *struct{ n int }
	p.n++
	done = append(done, 2)
	return done
}

func main() {
	var m map[string]int
	var s []int
	zero := 0
	var e any = "text"
	fmt.Println(safely(func() {}))
	fmt.Println(safely(func() { panic("plain") }))
	fmt.Println(safely(func() { panic(errors.New("an error")) }))
	fmt.Println(safely(func() { m["a"] = 1 }))
	fmt.Println(safely(func() { _ = s[zero] }))
	fmt.Println(safely(func() { _ = 1 / zero }))
	fmt.Println(safely(func() { _ = e.(int) }))
	fmt.Println(safely(func() { _ = make([]int, zero-1) }))
	fmt.Println(safely(func() { _ = []int{1, 2, 3}[2:zero] }))
	fmt.Println(safely(func() { _ = "abc"[zero+3] }))
	fmt.Println(safely(func() { panic(nil) }))
	fmt.Println(indirect())
	fmt.Println(replaced())
	fmt.Println(again())
	fmt.Println(rest())
	fmt.Println(recover())

	defer func() {
		r := recover()
		err, ok := r.(error)
		fmt.Println(ok, err)
	}()
	var arr [4]int
	i := 4
	arr[i%8] = 1
}
