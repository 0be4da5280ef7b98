// run

// A call in a later value of a variable declaration may change what an earlier one reads.
package main

import "fmt"

var g = 1

func change() int { g = 99; return 2 }

func main() {
	var a, b = g, change()
	fmt.Println(a, b)
}
