// race

package main

import "time"

type point struct{ x, y int }

func show(p point) { println(p.x >= 0) }

func main() {
	p := &point{1, 2}
	go func() {
		p.y = 3
	}()
	time.Sleep(10 * time.Millisecond)
	show(*p)
}
