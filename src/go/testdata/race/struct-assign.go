// race

package main

import "time"

type point struct{ x, y int }

func main() {
	p := point{1, 2}
	go func() {
		p = point{3, 4}
	}()
	time.Sleep(10 * time.Millisecond)
	println(p.y)
}
