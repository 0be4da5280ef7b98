package main

import "fmt"

type Door struct{}

func (Door) close() { fmt.Println("closed") }

// Call a method if the object has it.
func finish(thing any) {
	if c, ok := thing.(interface{ close() }); ok {
		c.close()
	}
}

func main() {
	finish(Door{})
	finish(42)
}
