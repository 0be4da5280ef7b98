// race

// What fmt prints, it reads.
package main

import (
	"fmt"
	"time"
)

type point struct{ x, y int }

func main() {
	m := map[string]int{"a": 1}
	p := &point{1, 2}
	s := []int{1, 2, 3}
	go func() {
		m["b"] = 2
		p.x = 5
		s[1] = 7
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println(m)
	fmt.Println(p)
	fmt.Println(s)
}
