// run

package main

import (
	"fmt"
	"runtime"
	"strings"
)

func where() {
	for i := 0; i < 3; i++ {
		pc, file, line, ok := runtime.Caller(i)
		if !ok {
			break
		}
		fmt.Println(runtime.FuncForPC(pc).Name(), strings.HasSuffix(file, ".go"), line)
	}
}

type T struct{}

func (*T) M() {
	defer func() {
		recover()
		pcs := make([]uintptr, 20)
		frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
		for {
			f, more := frames.Next()
			fmt.Println(f.Function)
			if !more {
				break
			}
		}
	}()
	where()
	var a []int
	fmt.Println(a[len(pcs)])
}

var pcs = []int{1}

func main() {
	new(T).M()
	select {
	case <-make(chan int):
	default:
	}
}
