package main

import (
	"sync"
	"testing"
)

func check(t *testing.T) { t.Fatal("in check") }

func run(t *testing.T) {
	go func() {
		t.Fatal("a")
		t.Error("fine")
		t.Helper()
		func() { t.FailNow() }()
	}()
	go check(t)
	lit := func() { t.Skipf("%d", "x") }
	go lit()
	lit()
	go t.Fatalf("direct")
	t.Run("sub", func(t *testing.T) {
		t.Fatal("fine")
		go func() {
			t.SkipNow()
		}()
	})
	go func() {
		t.Run("inner", func(t *testing.T) { t.Fatal("own") })
	}()
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if t.Failed() {
				t.Fatalf("%s", 1)
			}
		}()
	}
}

func bench(b *testing.B, tb testing.TB) {
	go func() { b.Fatal("b") }()
	go func() { tb.Fatal("tb") }()
	tb.Errorf("%d", "x")
	b.Logf("%d", "x")
	b.Log("%d")
}

func notTest(x int, f func(*testing.T)) {
	var t *testing.T
	go func() { t.Fatal() }()
	u := *t
	_ = &u
}

func main() {}
