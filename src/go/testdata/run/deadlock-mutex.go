// run

package main

import (
	"fmt"
	"sync"
)

type box struct {
	mu sync.Mutex
	n  int
}

func (b *box) get() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.n
}

func main() {
	b := &box{}
	b.mu.Lock()
	fmt.Println("locked twice")
	fmt.Println(b.get())
}
