// run

// Loops over slices whose indices are in range in every round, or in all but some: what panics does so in the round, after the
// effects and with the words that it should.
package main

import "fmt"

type grid struct {
	w, h  int
	cells []int
	rows  [][]int
	next  *grid
}

// try prints what f leaves behind, and its panic.
func try(name string, a []int, f func()) {
	defer func() { fmt.Println(name, a, recover()) }()
	f()
}

func fill(a []int, from, to, step int) {
	for i := from; i < to; i += step {
		a[i] = i + 1
	}
}

func fillTo(a []int, from, to int) {
	for i := from; i <= to; i++ {
		a[i]++
	}
}

func drain(a []int, from, to int) {
	for i := from; i >= to; i-- {
		a[i] = -1
	}
}

func shift(a []int, n int) {
	for i := 0; i < n; i++ {
		a[i] = a[i+1]
	}
}

func differences(a, b []int) {
	for i := 1; i < len(a); i++ {
		b[i] = a[i] - a[i-1]
	}
}

func reverse(a []int, i, j int) {
	for ; i < j; i, j = i+1, j-1 {
		a[i], a[j] = a[j], a[i]
	}
}

func mirror(a []int, s string, n int) {
	for i := range n {
		a[n-1-i] = int(s[i])
	}
}

func insertion(a []int, i, lowest int) {
	for j := i; j > lowest && a[j-1] > a[j]; j-- {
		a[j-1], a[j] = a[j], a[j-1]
	}
}

func column(m [][]int, x int) (sum int) {
	for y := 0; y < len(m); y++ {
		sum += m[y][x]
	}
	return sum
}

func product(row []int, b [][]int, k, x int) {
	for j, y := range b[k] {
		row[j] += x * y
	}
}

func (g *grid) set(y, v int) {
	for x := 0; x < g.w; x++ {
		g.cells[y*g.w+x] = v + x
	}
}

func (g *grid) neighbours(y int) (n int) {
	for x := 0; x < g.w; x++ {
		if x > 0 {
			n += g.rows[y][x-1]
		}
		if x+1 < g.w {
			n += g.rows[y][x+1]
		}
		n += 10 * g.rows[y-1][x]
	}
	return n
}

func (g *grid) other(n int) {
	for i := 0; i < n; i++ {
		g.next.cells[i] = i
	}
}

func heap(a []int, n int) (sum int) {
	for i := 0; i < n; i++ {
		sum += a[2*i+1] - a[2*i]
	}
	return sum
}

func bytes(a []int, n uint8) {
	for i := uint8(0); i < n; i++ {
		a[i] = int(i)
	}
}

func main() {
	under := []int{0, 0, 0, 0, 0, 0, 0, 0}
	a := under[2:6]
	fmt.Println("in range")
	try("fill", under, func() { fill(a, 0, 4, 1) })
	try("steps", under, func() { fill(a, 1, 4, 2) })
	try("fill to", under, func() { fillTo(a, 1, 3) })
	try("drain", under, func() { drain(a, 1, 0) })
	try("shift", under, func() { shift(a, 3) })
	try("nothing", nil, func() { fill(nil, 0, 0, 1); fill(nil, 1<<40, -1, 1); drain(nil, -1, 0) })
	try("reverse", under, func() { reverse(under, 1, 6) })
	try("mirror", under, func() { mirror(a, "abcd", 4) })
	fmt.Println("beyond the end")
	try("fill", under, func() { fill(a, 1, 5, 1) })
	try("steps", under, func() { fill(a, 1, 7, 2) })
	try("huge", under, func() { fill(a, 3, 1<<62, 1<<61) })
	try("fill to", under, func() { fillTo(a, 3, 4) })
	try("drain", under, func() { drain(a, 4, 2) })
	try("shift", under, func() { shift(a, 4) })
	try("reverse", under, func() { reverse(a, 1, 4) })
	try("mirror", under, func() { mirror(a, "abcd", 5) })
	try("mirror", under, func() { mirror(a, "xy", 3) })
	try("differences", under, func() { differences(under, a) })
	try("nil", nil, func() { fill(nil, 0, 1, 1) })
	try("bytes", under, func() { bytes(a, 255) })
	fmt.Println("before the beginning")
	try("fill", under, func() { fill(a, -1, 4, 1) })
	try("fill", under, func() { fill(a, -1<<63, 4, 1) })
	try("drain", under, func() { drain(a, 2, -1) })
	try("reverse", under, func() { reverse(a, -1, 2) })
	try("insertion", under, func() { a[1] = -5; insertion(a, 3, -2) })
	try("insertion", under, func() { insertion(a, 4, 0) })

	fmt.Println("slices of slices")
	m := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8}}
	row := make([]int, 3)
	try("column", nil, func() { fmt.Println(column(m, 1)) })
	try("column", nil, func() { fmt.Println(column(m, 2)) })
	try("product", row, func() { product(row, m, 1, 2) })
	try("product", row, func() { product(row[:2], m, 0, 2) })
	try("product", row, func() { product(row[:2], m, 3, 2) })
	try("product of itself", m[0], func() { product(m[0], m, 0, 2) })

	fmt.Println("fields")
	g := &grid{w: 3, h: 2, cells: make([]int, 6), rows: m}
	try("set", g.cells, func() { g.set(1, 7) })
	try("set", g.cells, func() { g.set(2, 7) })
	try("set", g.cells, func() { g.w = 4; g.set(1, 7) })
	try("set", g.cells, func() { g.w = 1 << 62; g.set(4, 7) })
	try("set", g.cells, func() { g.w = 1; g.set(1<<62, 7) })
	try("neighbours", nil, func() { g.w = 3; fmt.Println(g.neighbours(1)) })
	try("neighbours", nil, func() { fmt.Println(g.neighbours(2)) })
	try("neighbours", nil, func() { fmt.Println(g.neighbours(0)) })
	try("other", nil, func() { g.other(0); g.other(1) })
	try("heap", nil, func() { fmt.Println(heap(under, 4), heap(under, 5)) })
	var none *grid
	try("no grid", nil, func() { none.set(0, 0) })

	fmt.Println("what the loop changes")
	try("append", under, func() {
		s := a[:1]
		for i := 0; i < 6; i++ {
			s[i] = 100 + i
			if i < 4 {
				s = append(s, 0)
			}
		}
	})
	try("another slice", under, func() {
		s := under
		for i := 0; i < 8; i++ {
			s[i] = i
			if i == 2 {
				s = under[4:]
			}
		}
	})
	try("rows", m[1], func() {
		n := [][]int{m[0], m[1]}
		for i := 0; i < 3; i++ {
			n[1][i]++
			n[1] = n[1][:2]
		}
	})
	try("its own length", under, func() {
		lengths := []int{4, 0, 0, 0}
		b := [][]int{lengths}
		for i := 0; i < b[0][0]; i++ {
			lengths[0], under[i] = 6, lengths[i]
		}
	})
	try("through a pointer", under, func() {
		s := under
		p := &s
		for i := 0; i < 8; i++ {
			s[i] = -i
			*p = under[:i]
		}
	})
	try("by a call", under, func() {
		s := under
		cut := func(n int) { s = s[:n] }
		for i := 0; i < 8; i++ {
			s[i] = 3 * i
			cut(8 - i)
		}
	})
	try("field by a call", under, func() {
		g := &grid{cells: under, w: 8}
		for i := 0; i < g.w; i++ {
			g.cells[i] = 5
			g.shrink()
		}
	})
	try("the variable", under, func() {
		for i := 0; i < 8; i++ {
			under[i] = 1
			i += 2
		}
	})
	try("by another goroutine", under, func() {
		c, s := make(chan int), under
		go func() {
			for range 3 {
				<-c
				s = s[:len(s)-3]
				c <- 0
			}
			close(c)
		}()
		for i := 0; i < 8; i++ {
			s[i] = 8
			c <- i
			<-c
		}
	})

	fmt.Println("ways out")
	found := -1
outer:
	for y := range m {
		for x := 0; x < 3; x++ {
			if y == 0 && x == 1 {
				continue outer
			}
			if m[y][x] == 6 {
				found = 10*y + x
				break outer
			}
		}
	}
	fmt.Println(found)
	var at [5]int
	for i, j := 0, 4; i <= j; i, j = i+1, j-1 {
		if i == 1 {
			continue
		}
		at[i], at[j] = i+1, j+1
	}
	fmt.Println(at)
	text := "a→b"
	count := 0
	for i := 0; i+2 < len(text); i++ {
		if text[i] == 0xe2 && text[i+2] == 0x92 {
			count++
		}
	}
	fmt.Println(count)
	i := 0
	for ; i < len(under) && under[i] != 8; i++ {
		under[i] = 0
	}
	fmt.Println(i, under)
	var funcs []func() int
	for i := 0; i < 3; i++ {
		funcs = append(funcs, func() int { a[i]++; return a[i] })
	}
	for _, f := range funcs {
		fmt.Print(f(), " ")
	}
	fmt.Println(a)
}

func (g *grid) shrink() { g.cells = g.cells[:len(g.cells)-1] }
