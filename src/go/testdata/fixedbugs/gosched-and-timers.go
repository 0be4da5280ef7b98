// run

package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	done := false
	go func() {
		time.Sleep(50 * time.Microsecond)
		done = true
	}()
	for !done {
		runtime.Gosched()
	}
	fmt.Println("woken")
}
