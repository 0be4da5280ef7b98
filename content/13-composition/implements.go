package main

import (
	"fmt"
	"io"
	"strings"
)

type Adder interface {
	Add()
}

type AddWriter interface {
	Adder
	io.Writer
}

type Counter struct {
	n int
}

func (c *Counter) Add() {
	c.n++
}

type Door struct {
	Counter
}

type Gate struct {
	*Counter
}

type Journal struct {
	Counter
	io.Writer
}

func main() {
	gate := Gate{&Counter{}}
	gate.Add()

	var text strings.Builder
	var w AddWriter = &Journal{Writer: &text}
	w.Add()
	fmt.Fprint(w, "one line")
	fmt.Println(gate.n, text.String())
}
