// A panic three calls down, recovered by a deferred function.
package main

import (
	"errors"
	"fmt"
)

var errOdd = errors.New("odd")

func inner(n int) {
	if n%2 == 1 {
		panic(errOdd)
	}
}

func middle(n int) { inner(n) }

func try(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	middle(n)
	return nil
}

func main() {
	caught := 0
	for i := range 3_000_000 {
		if try(i) != nil {
			caught++
		}
	}
	fmt.Println(caught)
}
