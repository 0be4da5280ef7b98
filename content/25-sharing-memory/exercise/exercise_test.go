package exercise

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// askAll lets twenty goroutines get the same key, and returns what they got and
// how often the value was loaded.
func askAll(t *testing.T, c *Cache, key string) (got []int, loads int64) {
	t.Helper()
	var calls atomic.Int64
	load := func(key string) int {
		calls.Add(1)
		time.Sleep(20 * time.Millisecond)
		return len(key)
	}
	got = make([]int, 20)
	done := make(chan bool)
	go func() {
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() { got[i] = c.Get(key, load) })
		}
		wg.Wait()
		close(done)
	}()
	select {
	case <-done:
		return got, calls.Load()
	case <-time.After(3 * time.Second):
		t.Fatal("some of the goroutines still wait for Get")
		return nil, 0
	}
}

func TestLoadedOnce(t *testing.T) {
	c := NewCache()
	for _, key := range []string{"ann", "robert", ""} {
		got, loads := askAll(t, c, key)
		for _, value := range got {
			if value != len(key) {
				t.Errorf("Get(%q) = %d, want %d", key, value, len(key))
			}
		}
		if loads != 1 {
			t.Errorf("the value for %q was loaded %d times, want once", key, loads)
		}
	}
}

func TestKeptForLater(t *testing.T) {
	c := NewCache()
	askAll(t, c, "ann")
	if _, loads := askAll(t, c, "ann"); loads != 0 {
		t.Errorf("the value was loaded %d times again", loads)
	}
}
