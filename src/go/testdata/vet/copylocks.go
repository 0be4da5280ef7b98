package main

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c counter) get() int       { return c.n }
func (c *counter) inc()          { c.mu.Lock(); c.n++; c.mu.Unlock() }
func byValue(c counter)          {}
func two(a, b sync.Mutex, n int) {}
func byPointer(c *counter)       {}
func result() (c counter)        { return c }
func fresh() counter             { return counter{} }
func pass(c *counter) counter    { return *c }
func rest(cs ...counter)         {}

type nested struct {
	list [2]counter
	name string
}

type embeds struct{ sync.RWMutex }

type iface struct{ sync.Locker }

type once struct {
	o sync.Once
	v atomic.Int64
}

type generic[T any] struct {
	v  T
	mu sync.Mutex
}

type own struct{}

func (*own) Lock()   {}
func (*own) Unlock() {}

func constrained[M interface{ ~struct{ mu sync.Mutex } }](m M) {}

func main() {
	var c counter
	d := c
	_ = d
	var e = c
	var f, g counter = c, *(&c)
	_, _ = f, g
	e = d
	p := &c
	e = *p
	_ = e
	h := fresh()
	h = counter{}
	_ = &h
	byValue(c)
	byValue(fresh())
	rest(c, *p)
	fmt.Println(c.n, c)
	fmt.Println(&c)
	s := []counter{{}, {}}
	for i, x := range s {
		fmt.Println(i, x.n)
	}
	for i := range s {
		s[i].inc()
	}
	var y counter
	for _, y = range s {
	}
	fmt.Println(y.n)
	m := map[string]counter{"a": c, "b": counter{}}
	z := m["a"]
	if v, ok := m["b"]; ok {
		fmt.Println(v.n)
	}
	fmt.Println(z.n, len(s))
	arr := [2]sync.Mutex{}
	for range arr {
	}
	fmt.Println(len(arr), cap(arr))
	brr := arr
	_ = brr
	n := nested{}
	n2 := n
	fmt.Println(n2.name)
	em := embeds{}
	em2 := em
	em2.Lock()
	i1 := iface{&c.mu}
	i2 := i1
	_ = i2
	o1 := once{}
	o2 := (o1)
	_ = &o2
	var wg sync.WaitGroup
	wg2 := wg
	wg2.Wait()
	func(wg sync.WaitGroup) { wg.Wait() }(wg)
	go func(m sync.Map, cond *sync.Cond, pool sync.Pool) {}(sync.Map{}, nil, sync.Pool{})
	g1 := generic[int]{}
	g2 := g1
	_ = &g2
	w1 := own{}
	w2 := w1
	_ = &w2
	var sb strings.Builder
	sb2 := sb
	_ = &sb2
	ptr := new(counter)
	ch := make(chan counter, 1)
	ch <- *ptr
	got := <-ch
	fmt.Println(got.get())
	lit := struct {
		c counter
		p *counter
	}{c: *ptr, p: ptr}
	_ = &lit
	for cc := c; cc.n < 1; cc.n++ {
	}
	for dd := fresh(); dd.n < 1; dd.n++ {
	}
	var a any = c
	_ = a.(counter)
	v := a.(counter)
	_ = &v
	f2 := func() counter { return c }
	_ = f2
	var ab atomic.Bool
	var at atomic.Value
	ab2, at2 := ab, at
	_, _ = &ab2, &at2
	switch q := a.(type) {
	case counter:
		_ = q
	}
}
