// run

// Values of a type that only a function's parameters mention are printed by its method.
package main

import (
	"fmt"
	"testing/quick"
)

type blank struct{}

func (blank) GoString() string { return "nothing" }

func main() {
	fmt.Println(quick.Check(func(b blank, list [0]int) bool { return len(list) > 0 }, nil))
}
