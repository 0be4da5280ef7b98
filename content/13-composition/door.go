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

func (d *Door) Open() {
	d.Add()
}

func main() {
	var door Door
	door.Open()
	fmt.Println("times opened:", door.n)
}
