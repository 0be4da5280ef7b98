// run

// The tag of a switch is evaluated once where it is a remainder that a case holds against zero.
package main

import "fmt"

func f(n int) int {
	fmt.Println("f", n)
	return n
}

func main() {
	two := func() int { return 2 }
	switch f(5) % 2 {
	case 0, two():
		fmt.Println("even")
	case 1:
		fmt.Println("odd")
	}
	switch f(-8) % 4 {
	case two():
		fmt.Println("two")
	case 0:
		fmt.Println("divides")
	}
}
