// run

// The tag of a switch is evaluated once, in parentheses too, where a case holds a call and the tag a variable that changes.
package main

import "fmt"

type S struct{ n int }

func (s S) f() int {
	fmt.Println("f", s.n)
	return s.n
}

func g(v int) int { return v }

func main() {
	v := -1
	change := func() { v++ }
	switch (S{v}.f() + v) {
	case 0:
		change()
	case 2, g(v - 1):
		fmt.Println("both")
	}
	switch (S{v}.f() >> (v & 63)) {
	case g(v):
		fmt.Println("shifted")
	}
}
