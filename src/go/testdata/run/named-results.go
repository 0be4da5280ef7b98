// run

package main

import (
	"errors"
	"fmt"
)

func divmod(a, b int) (q, r int, err error) {
	if b == 0 {
		err = errors.New("division by zero")
		return
	}
	q, r = a/b, a%b
	return
}

func swap(a, b string) (string, string) { return b, a }

func sum(label string, xs ...int) (string, int) {
	total := 0
	for _, x := range xs {
		total += x
	}
	return label, total
}

func both(s string, n int) string { return fmt.Sprint(s, "=", n) }

func shadow() (n int) {
	n = 1
	{
		n := 2
		n++
		_ = n
	}
	return
}

func main() {
	fmt.Println(divmod(17, 5))
	fmt.Println(divmod(1, 0))
	fmt.Println(swap(swap("a", "b")))
	fmt.Println(both(sum("total", 1, 2, 3)))
	fmt.Println(sum("none"))
	fmt.Println(sum("spread", []int{4, 5}...))
	fmt.Println(shadow())
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	fmt.Println(a, b, c)
	i := 0
	xs := []int{10, 20, 30}
	i, xs[i] = 2, 99
	fmt.Println(i, xs)
	q, _, err := divmod(9, 2)
	q, r := q+1, 5
	fmt.Println(q, r, err)
}
