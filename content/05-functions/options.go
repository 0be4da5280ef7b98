package main

import (
	"cmp"
	"fmt"
)

type Options struct {
	Greeting string
	Times    int
}

func greet(name string, o Options) {
	greeting := cmp.Or(o.Greeting, "Hello")
	for range cmp.Or(o.Times, 1) {
		fmt.Printf("%s, %s\n", greeting, name)
	}
}

func main() {
	greet("Ann", Options{})
	greet("Bob", Options{Times: 2})
	greet("Cleo", Options{Greeting: "Good morning"})
}
