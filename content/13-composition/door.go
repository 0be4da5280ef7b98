package main

import "fmt"

type Counter struct {
	n int
}

func (c *Counter) Add() {
	c.n++
}

type Door struct {
	Counter
}

func (d *Door) Open() string {
	d.Add()
	return fmt.Sprintf("opened %d times", d.n)
}

func main() {
	var door Door
	door.Open()
	fmt.Println(door.Open(), door.n)
}
