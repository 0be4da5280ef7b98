// run

// A Cond that was used and copied says so.
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := sync.Cond{L: &sync.Mutex{}}
	c.Signal()
	defer func() { fmt.Println(recover()) }()
	d := c
	d.Signal()
}
