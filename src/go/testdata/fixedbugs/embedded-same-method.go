// run

package main

import "fmt"

type inner struct{}

func (inner) m() { fmt.Println("inner") }

type hidden interface{ m() }

type T struct{ inner }

func (T) m() { fmt.Println("T") }

func main() {
	var x interface {
		hidden
		m()
	} = T{}
	x.m()
}
