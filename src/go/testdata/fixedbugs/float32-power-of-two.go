// run

// The shortest decimal of a float32 that is a power of two may lie above it: floats below are denser.

package main

import "fmt"

func main() {
	x := float32(1)
	for i := range 127 {
		fmt.Println(i, x, 1/x, -x)
		x *= 2
	}
	for x = 1; x > 0; x /= 2 {
		fmt.Print(x, " ", x*3, "\n")
	}
}
