// run

package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		err, ok := r.(runtime.Error)
		fmt.Println(name, ok, r)
		if ok {
			var target runtime.Error
			fmt.Println(errors.As(fmt.Errorf("wrapped: %w", err), &target), err.Error())
		}
	}()
	f()
}

func main() {
	zero := 0
	var m map[string]int
	var i any = "text"
	try("divide", func() { _ = 1 / zero })
	try("index", func() { _ = []int{}[zero] })
	try("map", func() { m["x"] = 1 })
	try("type", func() { _ = i.(int) })
	try("own", func() { panic("own") })

	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("deferred runs", recover())
		func() {
			defer func() { fmt.Println("not recovered:", recover()) }()
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	wg.Wait()
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { fmt.Println("still leaving", recover()) }()
		defer func() {
			defer func() { fmt.Println(recover()) }()
			panic("while leaving")
		}()
		runtime.Goexit()
	}()
	wg.Wait()

	stop := false
	go func() { stop = true }()
	for !stop {
		runtime.Gosched()
	}
	block := make(chan bool)
	for range 3 {
		go func() { <-block }()
	}
	// One that has ended may be counted until it is gone.
	for runtime.NumGoroutine() > 4 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine())
	close(block)
	fmt.Println(strings.HasPrefix(runtime.Version(), "go1.26"), runtime.NumCPU() > 0, runtime.GOMAXPROCS(0) > 0, runtime.Compiler)
	runtime.GC()
	runtime.KeepAlive(m)
	defer fmt.Println("deferred by main")
}
