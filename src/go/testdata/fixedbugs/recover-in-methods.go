// run

package main

import "fmt"

type R interface{ Rec() }

type V struct{ n int }

func (v V) Rec() { fmt.Println("V", v.n, recover()) }

type P struct{ n int }

func (p *P) Rec() { fmt.Println("P", p.n, recover()) }

type E struct{ *P }

type I int

func (i I) Rec() { fmt.Println("I", int(i), recover()) }

func run(name string, f func()) {
	defer func() {
		if x := recover(); x != nil {
			fmt.Println(name, "not recovered:", x)
		}
	}()
	f()
}

func main() {
	for _, r := range []R{V{1}, &V{2}, &P{3}, E{&P{4}}, &E{&P{5}}, I(6)} {
		run("iface", func() { defer r.Rec(); panic("iface") })
		run("value", func() { f := r.Rec; defer f(); panic("value") })
		run("expr", func() { defer R.Rec(r); panic("expr") })
	}
	e := E{&P{7}}
	run("promoted", func() { defer e.Rec(); panic("promoted") })
	run("method value", func() { f := e.Rec; defer f(); panic("method value") })
	run("method expr", func() { defer E.Rec(e); panic("method expr") })
	run("embedded iface", func() {
		s := struct{ R }{V{8}}
		defer s.Rec()
		panic("embedded iface")
	})
}
