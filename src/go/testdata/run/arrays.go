// run

package main

import "fmt"

type grid [2][3]int

func (g grid) sum() (n int) {
	for _, row := range g {
		for _, v := range row {
			n += v
		}
	}
	return
}

func (g *grid) fill(v int) {
	for i := range g {
		for j := range g[i] {
			g[i][j] = v + i*10 + j
		}
	}
}

func byValue(a [3]int) [3]int { a[0] = 100; return a }
func byRef(a *[3]int)         { a[0] = 100 }

func main() {
	var g grid
	g.fill(1)
	h := g
	h[1][2] = 0
	fmt.Println(g, h, g.sum(), h.sum(), g == h, len(g), len(g[0]))
	row := g[0]
	row[0] = -1
	fmt.Println(g[0], row)

	a := [3]int{1, 2, 3}
	b := byValue(a)
	fmt.Println(a, b)
	byRef(&a)
	fmt.Println(a, a == b, a != [3]int{})

	auto := [...]string{2: "c", 0: "a"}
	fmt.Printf("%q %d\n", auto, len(auto))
	days := [...]string{"mon", "tue"}
	for i, d := range days {
		fmt.Print(i, d, " ")
	}
	fmt.Println()
	bools := [4]bool{1: true}
	fmt.Println(bools, [0]int{} == [0]int{}, [2]struct{ n int }{{1}, {2}})
	counts := [26]int{}
	for _, c := range "hello world" {
		if c >= 'a' && c <= 'z' {
			counts[c-'a']++
		}
	}
	fmt.Println(counts)
	arrs := []([2]int){{1, 2}, {3, 4}}
	for _, v := range arrs {
		v[0] = 0
	}
	arrs[1][1]++
	fmt.Println(arrs)
	m := map[string][2]int{"a": {1, 2}}
	v := m["a"]
	v[0] = 9
	fmt.Println(m, v, m["none"])
	i := 0
	next := func() int { i++; return i }
	x := [3]int{next(), next(), next()}
	x[next()-4] += 10
	fmt.Println(x, i)
}
