package main

import "fmt"

func inner() {
	defer fmt.Println("inner: deferred")
	panic("out of coffee")
}

func main() {
	defer fmt.Println("main: deferred")
	inner()
	fmt.Println("never printed")
}
