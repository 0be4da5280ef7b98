package main

import "fmt"

type Counter struct {
	n int
}

func (c Counter) Add() {
	c.n++
}

func main() {
	var c Counter
	c.Add()
	c.Add()
	fmt.Println(c.n)
}
