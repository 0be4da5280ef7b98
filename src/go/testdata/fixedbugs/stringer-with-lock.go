// run

// What fmt prints may have a String method that locks a mutex, as long as nobody holds it.
package main

import (
	"fmt"
	"sync"
)

type Counter struct {
	mu sync.Mutex
	n  int
}

func (c *Counter) String() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return fmt.Sprint("Counter ", c.n)
}

type Failure struct{ c *Counter }

func (f Failure) Error() string { return "failed: " + f.c.String() }

type Pair struct {
	A *Counter
	B fmt.Stringer
}

type Locked struct{ *Counter }

func main() {
	c := &Counter{n: 1}
	fmt.Println(c)
	fmt.Printf("%v %s %q\n", c, Failure{c}, []error{Failure{c}})
	fmt.Println(Pair{c, c}, Locked{c})
	var s fmt.Stringer = c
	fmt.Println(s.String())
	defer func() { fmt.Println(recover()) }()
	panic(Failure{c})
}
