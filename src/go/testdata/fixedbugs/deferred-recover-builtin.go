// run

package main

import "fmt"

func take(name string) {
	fmt.Println(name, recover())
}

// The recover that is deferred itself is not called by the function whose panic is in progress.
func main() {
	defer take("outer")
	defer func() {
		defer take("inner")
		defer recover()
		panic(3)
	}()
	panic(2)
}
