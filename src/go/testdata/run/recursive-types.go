// run

package main

import (
	"fmt"
	"sort"
	"strings"
)

type Expr interface {
	Eval(env map[string]float64) float64
}

type (
	Num float64
	Var string
	Bin struct {
		Op   byte
		L, R Expr
	}
	Call struct {
		Fn   func(...float64) float64
		Args []Expr
	}
)

func (n Num) Eval(map[string]float64) float64     { return float64(n) }
func (v Var) Eval(env map[string]float64) float64 { return env[string(v)] }
func (b Bin) Eval(env map[string]float64) float64 {
	l, r := b.L.Eval(env), b.R.Eval(env)
	switch b.Op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	}
	panic("unknown operator " + string(b.Op))
}

func (c Call) Eval(env map[string]float64) float64 {
	var args []float64
	for _, a := range c.Args {
		args = append(args, a.Eval(env))
	}
	return c.Fn(args...)
}

type Graph map[string][]string

func (g Graph) visit(n string, seen map[string]bool, f func(string)) {
	if seen[n] {
		return
	}
	seen[n] = true
	for _, m := range g[n] {
		g.visit(m, seen, f)
	}
	f(n)
}

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type F func(F, int) int

type state func(*machine) state

type machine struct {
	n   int
	log []string
}

func up(m *machine) state {
	m.log = append(m.log, "up")
	if m.n += 3; m.n > 5 {
		return down
	}
	return up
}

func down(m *machine) state {
	m.log = append(m.log, "down")
	if m.n--; m.n == 4 {
		return nil
	}
	return down
}

func main() {
	sum := func(xs ...float64) (t float64) {
		for _, x := range xs {
			t += x
		}
		return
	}
	e := Bin{'+', Bin{'*', Num(3), Var("x")}, Call{sum, []Expr{Num(1), Var("y"), Num(2)}}}
	fmt.Println(e.Eval(map[string]float64{"x": 5, "y": 0.5}))
	g := Graph{"app": {"db", "log"}, "db": {"log"}, "log": nil}
	var order []string
	g.visit("app", map[string]bool{}, func(s string) { order = append(order, s) })
	fmt.Println(strings.Join(order, " < "))
	words := byLen{"ccc", "a", "bb", "dddd", ""}
	sort.Sort(words)
	fmt.Printf("%q\n", words)
	people := []struct {
		Name string
		Age  int
	}{{"Al", 3}, {"Bo", 1}, {"Cy", 3}, {"Di", 2}}
	sort.SliceStable(people, func(i, j int) bool { return people[i].Age > people[j].Age })
	fmt.Println(people)
	fact := F(func(self F, n int) int {
		if n == 0 {
			return 1
		}
		return n * self(self, n-1)
	})
	fmt.Println(fact(fact, 20))
	m := &machine{}
	for s := state(up); s != nil; {
		s = s(m)
	}
	fmt.Println(m.log, m.n)
}
