// run

// Loops over arrays of the package whose ends are known: nothing is left to test before them.

package main

import "fmt"

var b [10]float32
var c [3][4]int

func main() {
	for i := int16(5); i < 10; i = i + 1 {
		b[i] = float32(i)
	}
	for i := 0; i < 10; i++ {
		if i > 6 {
			b[i-1] += b[i]
		}
	}
	for i := range 3 {
		for j := 3; j >= 0; j-- {
			c[i][j] = i * j
		}
	}
	fmt.Println(b, c)
	defer func() { fmt.Println(recover()) }()
	for i := 5; i <= 10; i++ {
		b[i] = 1
	}
}
