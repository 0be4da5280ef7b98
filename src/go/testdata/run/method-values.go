// run

package main

import "fmt"

type num struct{ n int }

func (v num) add(k int) int { return v.n + k }
func (p *num) set(k int)    { p.n = k }

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type adder interface{ add(int) int }

type op func(int, int) int

func (o op) apply(a, b int) int { return o(a, b) }

func main() {
	v := num{1}
	f := v.add
	g := v.set
	v.n = 100
	fmt.Println(f(5), v.add(5))
	g(7)
	fmt.Println(v.n, f(5))

	h := num.add
	fmt.Println(h(v, 3))
	k := (*num).set
	k(&v, 9)
	fmt.Println(v.n, (*num).add(&v, 1))

	var a adder = v
	m := a.add
	a = num{1000}
	fmt.Println(m(1), adder.add(a, 1))

	fmt.Println(op(func(a, b int) int { return a * b }).apply(6, 7))
	t := celsius(21.55)
	fmt.Println(t, &t)
	fmt.Printf("%v %s %.2f\n", t, t, float64(t))
	table := map[string]func(int) int{"f": f, "v": v.add}
	fmt.Println(table["f"](0), table["v"](0))
	num{3}.print()
	defer v.print()
	v.n = 12345
}

func (v num) print() { fmt.Println("num", v.n) }
