// run

package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	n := 5
	show := func(from, to int) {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(s[from:to])
	}
	show(1, 2)
	show(2, 1)
	show(0, n)
	show(-n, 2)
	text := "abc"
	fmt.Println(text[n:])
}
