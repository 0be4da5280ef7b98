// run

package main

import "fmt"

type node struct {
	val         int
	left, right *node
}

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{val: v}
	}
	if v < n.val {
		n.left = n.left.insert(v)
	} else {
		n.right = n.right.insert(v)
	}
	return n
}

func (n *node) walk(f func(int)) {
	if n != nil {
		n.left.walk(f)
		f(n.val)
		n.right.walk(f)
	}
}

func escape() *int {
	x := 5
	return &x
}

func set(p *int, v int)         { *p = v }
func swap(a, b *int)            { *a, *b = *b, *a }
func (n node) double() node     { n.val *= 2; return n }
func retarget(pp **int, q *int) { *pp = q }

func main() {
	var root *node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()

	a, b := 1, 2
	swap(&a, &b)
	p := &a
	pp := &p
	**pp += 40
	retarget(pp, &b)
	*p = 7
	fmt.Println(a, b, *p, p == &b, p != nil)

	q, r := escape(), escape()
	*q++
	fmt.Println(*q, *r, q == r)

	arr := [3]int{1, 2, 3}
	set(&arr[1], 20)
	s := []int{1, 2, 3}
	e := &s[0]
	s = append(s, 4)
	*e = 100
	fmt.Println(arr, s[0], *e)

	n := node{val: 3}
	f := &n.val
	*f = 6
	m := n.double()
	fmt.Println(n.val, m.val, (&n).double().val)
	np := new(int)
	*np = 3
	fmt.Println(*np, *new(string) == "", *new(42))
	list := []*node{{val: 1}, {val: 2}}
	for _, n := range list {
		n.val *= 10
	}
	fmt.Println(list[0].val, list[1].val)
	mp := map[string]*node{"a": {val: 1}}
	mp["a"].val++
	fmt.Println(mp["a"].val)
	st := &struct{ inner struct{ n int } }{}
	ip := &st.inner
	ip.n = 4
	fmt.Println(st.inner.n, *st)
}
