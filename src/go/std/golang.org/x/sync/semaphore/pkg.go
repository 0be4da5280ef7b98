// Package semaphore is the well-known package of that name: of a number of units, goroutines take as many as they need, and wait
// until there are so many.
package semaphore

import (
	"container/list"
	"context"
	"sync"
)

// A Weighted is a number of units. Who waits gets them in the order of asking.
type Weighted struct {
	mu      sync.Mutex
	size    int64
	taken   int64
	waiting list.List
}

// A request waits for n units. granted is closed when it has them.
type request struct {
	n       int64
	granted chan struct{}
}

// NewWeighted returns a Weighted of n units, which are all there.
func NewWeighted(n int64) *Weighted {
	if n < 0 {
		panic("semaphore: size < 0")
	}
	return &Weighted{size: n}
}

// take takes n units if they are there and nobody waits. s is locked.
func (s *Weighted) take(n int64) bool {
	if s.waiting.Len() > 0 || s.size-s.taken < n {
		return false
	}
	s.taken += n
	return true
}

// grant gives units to those that wait, up to the first for whom there are not enough. s is locked.
func (s *Weighted) grant() {
	for e := s.waiting.Front(); e != nil; e = s.waiting.Front() {
		r := e.Value.(*request)
		if s.size-s.taken < r.n {
			return
		}
		s.taken += r.n
		s.waiting.Remove(e)
		close(r.granted)
	}
}

// TryAcquire takes n units if they are there, and reports whether it did. It does not wait.
func (s *Weighted) TryAcquire(n int64) bool {
	checkCount(n)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take(n)
}

func checkCount(n int64) {
	if n < 0 {
		panic("semaphore: n < 0")
	}
}

// Acquire takes n units, and waits for them if it must. If ctx ends before that, it takes none and returns ctx.Err(). More units
// than there are can only end so.
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	checkCount(n)
	s.mu.Lock()
	if err := ctx.Err(); err != nil {
		s.mu.Unlock()
		return err
	}
	if s.take(n) {
		s.mu.Unlock()
		return nil
	}
	if n > s.size {
		s.mu.Unlock()
		<-ctx.Done()
		return ctx.Err()
	}
	r := &request{n, make(chan struct{})}
	place := s.waiting.PushBack(r)
	s.mu.Unlock()
	select {
	case <-ctx.Done():
		s.withdraw(place, r)
		return ctx.Err()
	case <-r.granted:
		// Both may have happened.
		if err := ctx.Err(); err != nil {
			s.Release(n)
			return err
		}
		return nil
	}
}

// withdraw takes a request back, or the units, if they have been granted meanwhile.
func (s *Weighted) withdraw(place *list.Element, r *request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-r.granted:
		s.taken -= r.n
	default:
		s.waiting.Remove(place)
	}
	s.grant()
}

// Release gives n units back.
func (s *Weighted) Release(n int64) {
	checkCount(n)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.taken -= n
	if s.taken < 0 {
		panic("semaphore: released more than held")
	}
	s.grant()
}
