// run

package main

import "fmt"

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		return "small"
	}
	return "large"
}

func chain(n int) (out []string) {
	switch n {
	case 1:
		out = append(out, "one")
		fallthrough
	case 2:
		out = append(out, "two")
		fallthrough
	case 3, 4:
		out = append(out, "three or four")
	default:
		out = append(out, "default")
	case 5:
		out = append(out, "five")
		if true {
			break
		}
		out = append(out, "never")
	}
	return out
}

func side(n int) int { fmt.Print("[", n, "]"); return n }

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			case i == 1:
				break
			default:
				fmt.Print(i, j, ";")
			}
		}
	}
	fmt.Println()

	n := 0
again:
	n++
	if n < 3 {
		goto again
	}
	fmt.Println("goto", n)

	for n < 10 {
		n += 4
	}
	for {
		n--
		if n%5 == 0 {
			break
		}
	}
	fmt.Println(n)
	for _, v := range []int{-1, 0, 5, 50} {
		fmt.Print(classify(v), " ")
	}
	fmt.Println()
	for i := range 7 {
		fmt.Println(i, chain(i))
	}
	if v := n * 2; v > 100 {
		fmt.Println("big")
	} else if w := v + 1; w%2 == 1 {
		fmt.Println("odd", v, w)
	} else {
		fmt.Println(v, w)
	}
	switch x := side(2); side(2) {
	case side(1), side(2), side(3):
		fmt.Println(" matched", x)
	}
	fmt.Println(side(0) == 1 && side(1) == 1, side(0) == 0 || side(1) == 1)
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, ",", j, " ")
	}
	fmt.Println()
loop:
	for {
		select {
		default:
			break loop
		}
	}
pick:
	switch {
	default:
		if n > 0 {
			break pick
		}
		fmt.Println("skipped")
	}
	var p *int
	switch p {
	case nil:
		fmt.Println("nil pointer")
	}
}
