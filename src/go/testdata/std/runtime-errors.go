// run

package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

func try(f func()) (err error) {
	defer func() { err = recover().(error) }()
	f()
	return
}

type T struct{ x int }

func depth(n int) string {
	if n > 0 {
		return depth(n - 1)
	}
	buf := make([]byte, 10000)
	return string(buf[:runtime.Stack(buf, false)])
}

func main() {
	var x any = "text"
	err := try(func() { _ = x.(int) })
	var assertion *runtime.TypeAssertionError
	fmt.Println(errors.As(err, &assertion), assertion)
	fmt.Printf("%T %v\n", err, err)
	err = try(func() { panic(nil) })
	var pn *runtime.PanicNilError
	fmt.Println(errors.As(err, &pn), pn)
	fmt.Printf("%T\n", err)
	err = try(func() { _ = []int{}[len(os.Args)+5] })
	var re runtime.Error
	fmt.Println(errors.As(err, &re), errors.As(err, &pn))
	err = try(func() { var m fmt.Stringer; _ = m.(interface{ Foo() }) })
	_, ok := err.(*runtime.TypeAssertionError)
	fmt.Println(ok, err)
	s := depth(2)
	fmt.Println(strings.HasPrefix(s, "goroutine 1 [running]:\nmain.depth("), strings.Count(s, "main.depth("), strings.Contains(s, "main.main()"))
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:\nruntime/debug.Stack()\n"))
	small := make([]byte, 9)
	fmt.Println(runtime.Stack(small, true), string(small))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	keep := make([][]byte, 100)
	for i := range keep {
		keep[i] = make([]byte, 1<<20)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.Sys > 0, after.HeapAlloc > 0, after.TotalAlloc >= before.TotalAlloc, after.NumGC > before.NumGC, len(keep))
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100), debug.SetMaxStack(1<<20), runtime.NumCgoCall())
	debug.FreeOSMemory()
	defer func() {
		r := recover()
		fmt.Println(r)
		panic(r)
	}()
	_ = x.(fmt.Stringer)
}
