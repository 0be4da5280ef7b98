package main

import (
	"cmp"
	"fmt"
)

// Default and keyword arguments.
type options struct {
	greeting string
}

// Default and keyword arguments.
func greet(name string, o options) string {
	return cmp.Or(o.greeting, "Hello") + ", " + name
}

func main() {
	fmt.Println(greet("Ann", options{}))
	fmt.Println(greet("Bob", options{greeting: "Bye"}))
}
