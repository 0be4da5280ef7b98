// run

package main

import "fmt"

type T struct{ n int }

func (t T) String() string { return fmt.Sprint("T", t.n) }

type P struct{ v int }

func (p *P) Set(v int) { p.v = v }
func (p *P) Get() int  { return p.v }

type G interface{ Get() int }

func main() {
	var x any = struct{ *T }{&T{1}}
	_, ok := x.(fmt.Stringer)
	fmt.Println(ok, x)
	var y any = struct{ T }{T{2}}
	fmt.Println(y)
	var g G = struct{ *P }{&P{5}}
	fmt.Println(g.Get())
	h := &struct {
		P
		name string
	}{P{7}, "h"}
	g = h
	fmt.Println(g.Get())
	_, ok = any(h).(interface{ Set(int) })
	fmt.Println(ok)
}
