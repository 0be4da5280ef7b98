package main

import (
	"fmt"
	"maps"
	"sync"
)

// Scores may be used by several goroutines at the same time.
type Scores struct {
	mu     sync.RWMutex
	byName map[string]int
}

func NewScores() *Scores {
	return &Scores{byName: make(map[string]int)}
}

func (s *Scores) Add(name string, points int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byName[name] += points
}

func (s *Scores) Of(name string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.byName[name]
}

// All returns a copy, which the caller may keep.
func (s *Scores) All() map[string]int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return maps.Clone(s.byName)
}

func main() {
	scores := NewScores()
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() { scores.Add("red", 1) })
		wg.Go(func() { scores.Add("blue", 2) })
	}
	wg.Wait()
	fmt.Println(scores.Of("red"), scores.All())
}
