// run

package main

import "fmt"

func inner() {
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(fmt.Errorf("wrapped: %v", r))
	}()
	panic("one")
}

func main() {
	defer fmt.Println("main's deferred call")
	inner()
}
