package main

import "fmt"

type Counter struct {
	n int
}

func (c *Counter) Add(step int) {
	c.n += step
}

func (c Counter) Twice() int {
	return 2 * c.n
}

func main() {
	c := Counter{n: 1}
	(&c).Add(10)
	c.Add(10)
	fmt.Println(c.n)

	p := &c
	fmt.Println((*p).Twice(), p.Twice())
	fmt.Println((*p).n, p.n)
}
