// run

package main

import "fmt"

type limitError struct {
	what string
	max  int
}

func (e limitError) Error() string { return fmt.Sprintf("%s over %d", e.what, e.max) }

func check(n int) {
	if n > 3 {
		panic(limitError{"n", 3})
	}
	fmt.Println(n, "fine")
}

func main() {
	for i := 2; ; i++ {
		check(i)
	}
}
