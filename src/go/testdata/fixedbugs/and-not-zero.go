// run

// Clearing bits of a known number may leave nothing: what divides by it has to ask.

package main

import "fmt"

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	y := func(a uintptr) uintptr { return a }(9007199254740991)
	try(func() { fmt.Println(0 % (35184372088833 &^ y)) })
	try(func() { fmt.Println(0 / (35184372088833 &^ y)) })
	z := func(a uint) uint { return a }(9007199254740991)
	try(func() { fmt.Println(7 % (3 &^ z)) })
	i := func(a int) int { return a }(9007199254740991)
	try(func() { fmt.Println(7 % (3 &^ i)) })
	try(func() { fmt.Println(7 / (3 &^ i)) })
}
