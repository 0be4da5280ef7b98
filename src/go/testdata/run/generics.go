// run

package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
)

type Number interface {
	~int | ~int64 | ~float64
}

func Sum[T Number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) int { return len(m) }

func Largest[T cmp.Ordered](xs []T) (T, error) {
	var zero T
	if len(xs) == 0 {
		return zero, errors.New("empty")
	}
	best := xs[0]
	for _, x := range xs[1:] {
		best = max(best, x)
	}
	return best, nil
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (x T, ok bool) {
	if len(s.items) == 0 {
		return x, false
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v→%v", p.Key, p.Val) }

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Add(v T) {
	l.head = &node[T]{v, l.head}
	l.size++
}

func (l *List[T]) All(yield func(T) bool) {
	for n := l.head; n != nil; n = n.next {
		if !yield(n.val) {
			return
		}
	}
}

type Celsius float64

func Index[T comparable](xs []T, want T) int {
	for i, x := range xs {
		if x == want {
			return i
		}
	}
	return -1
}

func Join[T fmt.Stringer](xs []T) string {
	return strings.Join(Map(xs, func(x T) string { return x.String() }), ", ")
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[int](), Sum(Celsius(1), 2.5))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }))
	fmt.Println(Largest([]string{"b", "c", "a"}))
	fmt.Println(Largest([]float64{}))
	fmt.Println(Keys(map[string]bool{"a": true}))
	var s Stack[string]
	s.Push("a")
	s.Push("b")
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	fmt.Printf("%T %T %v\n", s, Pair[string, int]{}, Pair[string, []int]{"k", []int{1}})
	fmt.Println(Join([]Pair[int, bool]{{1, true}, {2, false}}))
	var l List[rune]
	for _, r := range "abc" {
		l.Add(r)
	}
	for r := range l.All {
		fmt.Print(string(r))
	}
	fmt.Println(l.size)
	fmt.Println(Index([]string{"x", "y"}, "y"), Index([]Pair[int, int]{{1, 2}}, Pair[int, int]{1, 2}), Index(nil, 1))
	f := Map[int, int]
	fmt.Println(f([]int{1, 2}, func(i int) int { return i * i }))
}
