// race

package main

import "sync"

type counter struct{ n int }

func (c *counter) bump() { c.n++ }

func each(wg *sync.WaitGroup, f func()) {
	defer wg.Done()
	f()
}

func main() {
	c := &counter{}
	var wg sync.WaitGroup
	wg.Add(2)
	go each(&wg, c.bump)
	go each(&wg, c.bump)
	wg.Wait()
	println(c.n > 0)
}
