// run

package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type item struct {
	name     string
	priority int
	index    int
}

type queue []*item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].priority > q[j].priority }
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}
func (q *queue) Push(x any) {
	it := x.(*item)
	it.index = len(*q)
	*q = append(*q, it)
}
func (q *queue) Pop() any {
	old := *q
	it := old[len(old)-1]
	*q = old[:len(old)-1]
	return it
}

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	n := len(*h)
	x := (*h)[n-1]
	*h = (*h)[:n-1]
	return x
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Print("| ")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	h := &ints{5, 2, 8, 1, 9, 3}
	heap.Init(h)
	fmt.Println(*h)
	heap.Push(h, 4)
	fmt.Println(*h, heap.Remove(h, 2), *h)
	(*h)[0] = 7
	heap.Fix(h, 0)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	q := queue{}
	for i, n := range []string{"a", "b", "c", "d"} {
		heap.Push(&q, &item{name: n, priority: i * 7 % 5})
	}
	last := q[q.Len()-1]
	last.priority = 10
	heap.Fix(&q, last.index)
	for q.Len() > 0 {
		it := heap.Pop(&q).(*item)
		fmt.Print(it.name, it.priority, " ")
	}
	fmt.Println()

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	show(l)
	l.MoveToBack(e1)
	l.MoveBefore(e1, e4)
	show(l)
	l.MoveAfter(e1, e4)
	fmt.Println(l.Remove(e4), e4.Next() == nil, l.Remove(e4))
	show(l)
	var zero list.List
	zero.PushBack("x")
	zero.PushBackList(l)
	zero.PushFrontList(&zero)
	show(&zero)
	fmt.Println(l.InsertBefore(0, zero.Front()), zero.Init().Len(), zero.Front())

	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Move(2).Value, r.Move(-1).Value, r.Prev().Value)
	cut := r.Unlink(2)
	cut.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), cut.Len())
	r.Link(cut)
	r.Do(func(v any) { fmt.Print(v, " ") })
	var one ring.Ring
	fmt.Println(one.Len(), one.Next() == &one, ring.New(0) == nil)
}
