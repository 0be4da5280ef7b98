// run

package main

import "fmt"

type S struct{ x *S }

func (s *S) get(
	n int,
) int {
	return s.
		x.
		x.val(
		n)
}

func (s *S) val(n int) int {
	return n +
		len(s.x.
			x.String())
}

func (s *S) String() string { return "s" }

func try(f func(int) int) int {
	return f(
		3) +
		1
}

func main() {
	fmt.Println(
		1,
		try(func(
			n int) int {
			return (&S{}).
				get(
					n,
				)
		}),
	)
}
