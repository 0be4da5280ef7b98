// run

// A nil pointer is noticed where Go copies what it points to, whether or not the copy is needed.
package main

import "fmt"

type P struct{ x int }

func ignore(P)          {}
func (p P) V()          {}
func (p *P) Ptr() int   { return p.x }
func (p P) Get() int    { return p.x }
func array(a [3]int)    {}
func note(s string) int { fmt.Println("evaluated", s); return 1 }
func (p P) Arg(int)     { fmt.Println("called") }
func both(p P, n int)   { fmt.Println("called") }

type E struct{ *P }

type A [3]int

func (A) M() {}

type Q P

func ignoreQ(Q) {}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

type Getter interface{ Get() int }

type H struct{ Getter }

func main() {
	var p *P
	var e E
	var pe *E
	var pa *[3]int
	var named *A
	var pp **P = &p
	try("argument", func() { ignore(*p) })
	try("twice", func() { ignore(**pp) })
	try("converted", func() { ignoreQ(Q(*p)) })
	try("receiver", func() { p.V() })
	try("explicit receiver", func() { (*p).V() })
	try("embedded", func() { e.V() })
	try("embedded by nil", func() { pe.V() })
	try("array", func() { array(*pa) })
	try("array receiver", func() { named.M() })
	try("after arguments", func() { p.Arg(note("a")) })
	try("among arguments", func() { both(*p, note("b")) })
	var lone *P
	var empty E
	try("after arguments again", func() { lone.Arg(note("c")) })
	try("embedded after arguments", func() { empty.Arg(note("d")) })
	try("deferred", func() {
		defer p.V()
		fmt.Println("not reached")
	})
	try("deferred argument", func() {
		defer ignore(*p)
		fmt.Println("not reached")
	})
	try("method value", func() { _ = p.V })
	try("method expression", func() { P.V(*p) })
	try("key", func() { var m map[P]int; fmt.Println(m[*p]) })
	// Receivers of deferred calls are evaluated at the defer statement.
	q := &P{1}
	e.P = q
	h := H{P{1}}
	defer func() { fmt.Println("ptr", q.x) }()
	show := func(n int) { fmt.Println("shown", n) }
	func() {
		defer show2{q}.Show()
		defer (*q).Print()
		defer q.Print()
		defer e.Print()
		g := h.Get
		q.x = 2
		e.P = &P{3}
		h.Getter = P{4}
		show(g())
	}()
}

type show2 struct{ *P }

func (s show2) Show() { fmt.Println("show", s.x) }

func (p P) Print() { fmt.Println("print", p.x) }
