// run

package main

import "fmt"

type point struct{ x, y int }

type line struct {
	from, to point
	tags     []string
	corners  [2]point
	next     *line
}

func move(p point) point {
	p.x += 100
	return p
}

func main() {
	a := point{1, 2}
	b := a
	b.x = 50
	fmt.Println(a, b, a == b, a == point{y: 2, x: 1})
	fmt.Println(move(a), a)

	l := line{from: a, tags: []string{"t"}}
	m := l
	m.from.x = 7
	m.tags[0] = "shared"
	m.corners[1].y = 9
	m.next = &l
	fmt.Println(l.from, l.tags, l.corners)
	fmt.Println(m.from, m.tags, m.corners, m.next.from)

	arr := [3]point{{1, 1}, {2, 2}}
	brr := arr
	brr[0].x = 9
	pa := &arr
	pa[2] = point{3, 3}
	fmt.Println(arr, brr, arr == brr, len(pa))

	s := []point{{1, 1}, {2, 2}}
	for _, p := range s {
		p.x = 0
	}
	fmt.Println(s)
	for i := range s {
		s[i].x *= 10
	}
	fmt.Println(s)

	byName := map[string]point{"a": a}
	c := byName["a"]
	c.x = 1000
	fmt.Println(byName["a"], c, byName["missing"])

	p := &b
	q := *p
	p.y = -1
	fmt.Println(b, q, p == &b, *p == b)

	var box any = b
	b.x = 0
	fmt.Println(box, b, box == any(point{50, -1}))
	ch := make(chan point, 1)
	ch <- a
	a.x = 77
	fmt.Println(<-ch, a)

	anon := struct {
		name string
		n    int
	}{"anon", 1}
	other := anon
	other.n++
	fmt.Println(anon, other, struct{}{} == struct{}{})
	for i, p := range arr {
		arr[2].x = 42
		if i == 2 {
			fmt.Println(p, arr[2])
		}
	}
}
