// race

package main

import "time"

type base struct{ hits int }

func (b *base) hit() { b.hits++ }

type page struct {
	*base
	name string
}

func main() {
	p := page{&base{}, "home"}
	go p.hit()
	time.Sleep(10 * time.Millisecond)
	println(p.hits)
	p.base.hits = 2
}
