package exercise

import "testing"

type memory map[string]string

func (m memory) Get(key string) (string, bool) {
	value, ok := m[key]
	return value, ok
}
func (m memory) Set(key, value string) { m[key] = value }
func (m memory) Len() int              { return len(m) }

func TestCounts(t *testing.T) {
	counting := &Counting{Store: memory{"go": "2009", "empty": ""}}
	var store Store = counting
	for key, want := range map[string]string{"go": "2009", "empty": "", "rust": ""} {
		if got, ok := store.Get(key); got != want || ok != (key != "rust") {
			t.Errorf("Get(%q) = %q, %t, want %q, %t", key, got, ok, want, key != "rust")
		}
	}
	if counting.Hits != 2 || counting.Misses != 1 {
		t.Errorf("%d hits and %d misses, want 2 and 1", counting.Hits, counting.Misses)
	}
}

func TestTheRestIsTheStoreInside(t *testing.T) {
	inside := memory{}
	counting := &Counting{Store: inside}
	counting.Set("lang", "Go")
	if inside["lang"] != "Go" || counting.Len() != 1 {
		t.Errorf("after Set the store inside is %v, and Len() = %d", inside, counting.Len())
	}
	if counting.Hits != 0 || counting.Misses != 0 {
		t.Errorf("Set and Len counted: %d hits, %d misses", counting.Hits, counting.Misses)
	}
}

func TestTwoAroundOne(t *testing.T) {
	inner := &Counting{Store: memory{}}
	outer := &Counting{Store: inner}
	outer.Get("x")
	if inner.Misses != 1 || outer.Misses != 1 {
		t.Errorf("inner has %d misses, outer %d, want 1 and 1", inner.Misses, outer.Misses)
	}
}
