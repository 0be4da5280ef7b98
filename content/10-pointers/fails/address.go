package main

import "fmt"

func main() {
	ages := map[string]int{"Ann": 41}
	p := &ages["Ann"]
	q := &42

	numbers := [3]int{1, 2, 3}
	first := &numbers[0]
	first++
	fmt.Println(p, q, first)
}
