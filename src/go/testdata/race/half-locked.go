// race

// The writer takes the lock, the reader does not.
package main

import (
	"sync"
	"time"
)

type store struct {
	mu sync.Mutex
	n  int
}

func (s *store) inc() {
	s.mu.Lock()
	s.n++
	s.mu.Unlock()
}

func (s *store) get() int {
	return s.n
}

func main() {
	var s store
	go s.inc()
	time.Sleep(10 * time.Millisecond)
	println(s.get())
}
