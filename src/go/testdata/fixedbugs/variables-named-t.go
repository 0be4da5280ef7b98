// run

// Second and third variables called t, beside values that the compiler has to keep for a moment.
package main

import "fmt"

type point struct{ x, y int }

func make1(x int) point { return point{x, x} }

func pair(a, b int) (int, bool) { return a - b, true }

func pick(n int) (int, int) {
	switch {
	case n == 1:
		t := make1(n)
		t.x -= t.y
		return t.x, t.y
	case n > 1:
		t := make1(n)
		d, ok := pair(t.x, 1)
		if ok {
			t.x -= d
			return t.x, d
		}
	}
	t := make1(-n)
	d, _ := pair(t.y, n)
	return t.x, d
}

// A method Format that is not fmt.Formatter's.
type clock struct{}

func (clock) Format(layout string) string { return layout }

func (clock) String() string { return "clock" }

func main() {
	for n := range 4 {
		fmt.Println(pick(n))
	}
	fmt.Println(clock{})
	fmt.Printf("%v %s\n", clock{}, &clock{})
}
