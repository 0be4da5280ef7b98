// run

package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Map[T, U any](xs []T, f func(T) U) []U {
	r := make([]U, 0, len(xs))
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

func Reduce[S ~[]E, E, A any](s S, init A, f func(A, E) A) A {
	for _, e := range s {
		init = f(init, e)
	}
	return init
}

type List[T any] struct {
	head *node[T]
	n    int
}
type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.n++ }
func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

type Set[K comparable] = map[K]struct{}
type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A]        { return Pair[B, A]{p.Second, p.First} }
func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

type Vec[T any] = []T
type Tree[K cmp.Ordered, V any] struct {
	left, right *Tree[K, V]
	k           K
	v           V
}

func (t *Tree[K, V]) Insert(k K, v V) *Tree[K, V] {
	if t == nil {
		return &Tree[K, V]{k: k, v: v}
	}
	switch c := cmp.Compare(k, t.k); {
	case c < 0:
		t.left = t.left.Insert(k, v)
	case c > 0:
		t.right = t.right.Insert(k, v)
	default:
		t.v = v
	}
	return t
}

func (t *Tree[K, V]) Walk(yield func(K, V) bool) bool {
	return t == nil || t.left.Walk(yield) && yield(t.k, t.v) && t.right.Walk(yield)
}

type Stringish interface{ ~string | ~[]byte }

func Len[S Stringish](s S) int     { return len(s) }
func First[S Stringish](s S) byte  { return s[0] }
func Conv[S Stringish](s S) string { return string(s) }

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int(m)) }

type StringerNumber interface {
	Number
	fmt.Stringer
}

func Show[T StringerNumber](t T) string { return t.String() + fmt.Sprint(t+1) }

type Cloner[T any] interface{ Clone() T }
type Doc struct{ s string }

func (d Doc) Clone() Doc { return Doc{d.s + "'"} }
func CloneAll[T Cloner[T]](xs []T) []T {
	return Map(xs, T.Clone)
}

type PtrTo[T any] interface {
	*T
	Set(string)
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }
func FromStrings[T any, P PtrTo[T]](s []string) []T {
	r := make([]T, len(s))
	for i, v := range s {
		p := P(&r[i])
		p.Set(v)
	}
	return r
}

type Num[T Number] struct{ v T }

func (n *Num[T]) Add(o T) *Num[T] { n.v += o; return n }

type Emb[T any] struct {
	List[T]
	*Pair[T, T]
}

func zero[T any]() T                { return *new(T) }
func typeName[T any]() string       { return fmt.Sprintf("%T", *new(T)) }
func isZero[T comparable](x T) bool { var z T; return x == z }
func sw[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice of T"
	case fmt.Stringer:
		return "stringer"
	}
	return fmt.Sprintf("other %T", x)
}
func apply[F ~func(A) B, A, B any](f F, a A) B { return f(a) }
func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}
func ch[T any, C ~chan T | ~<-chan T](c C) (r []T) {
	for v := range c {
		r = append(r, v)
	}
	return
}
func keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	var r []K
	for k := range m {
		r = append(r, k)
	}
	slices.Sort(r)
	return r
}

type rec[T any] struct{ r *rec[rec2[T]] }
type rec2[T any] struct{ x []T }
type errT[T any] struct{ v T }

func (e errT[T]) Error() string { return fmt.Sprint("errT ", e.v) }

type G[T any] struct{}

func (G[_]) M() string        { return "M" }
func (g G[T]) N(x T) func() T { return func() T { return x } }

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[MyInt](1, 2), Sum[int8](100, 100))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return strings.Repeat("x", i) }))
	fmt.Println(Reduce([]string{"a", "b"}, 0, func(a int, s string) int { return a + len(s) }))
	var l List[string]
	l.Push("a")
	l.Push("b")
	for i, v := range l.All() {
		fmt.Println(i, v)
	}
	s := Set[string]{"x": {}}
	fmt.Println(len(s), MakePair(1, "x").Swap(), Vec[int]{1})
	fmt.Printf("%T %T %T\n", s, MakePair(1, MakePair("a", 2.5)), Tree[string, []int]{})
	var t *Tree[string, int]
	for i, w := range strings.Fields("the quick brown fox the") {
		t = t.Insert(w, i)
	}
	t.Walk(func(k string, v int) bool { fmt.Print(k, "=", v, " "); return k != "quick" })
	fmt.Println(Len("abc"), Len([]byte{1}), First("z"), Conv([]byte("hi")))
	fmt.Println(Show(MyInt(3)), CloneAll([]Doc{{"a"}}))
	fmt.Println(FromStrings[Conf]([]string{"a", "b"}))
	n := &Num[float64]{1}
	fmt.Println(n.Add(2).Add(.5).v)
	var e Emb[int]
	e.Push(3)
	e.Pair = &Pair[int, int]{1, 2}
	fmt.Println(e.n, e.First, e.Swap())
	fmt.Println(zero[int](), zero[string]() == "", zero[*int]() == nil, typeName[map[string][]G[int]](), typeName[error]())
	fmt.Println(isZero(0), isZero("x"), isZero(struct{ a int }{}), sw(1), sw("a"), sw(MyInt(1)), sw([]int{}), sw(1.5))
	fmt.Println(apply(strings.ToUpper, "x"), compose(func(i int) string { return fmt.Sprint(i) }, func(s string) int { return len(s) })(1234))
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	fmt.Println(ch[int](c), keys(map[string]int{"b": 1, "a": 2}))
	fmt.Printf("%T %v\n", rec[int]{}, errT[int]{3})
	var target errT[string]
	fmt.Println(errors.As(fmt.Errorf("w: %w", errT[string]{"q"}), &target), target.v)
	fmt.Println(G[int]{}.M(), G[string]{}.N("y")(), G[int].M(G[int]{}))
	f := MakePair[int, string]
	fmt.Printf("%T\n", f)
	var g func(int, string) Pair[int, string] = MakePair
	fmt.Println(g(1, "a"))
	m := map[string]int{"z": 26, "a": 1}
	ks := slices.Collect(maps.Keys(m))
	sort.Strings(ks)
	fmt.Println(ks, slices.SortedFunc(maps.Values(m), func(a, b int) int { return b - a }))
	fmt.Println(slices.IndexFunc([]int{1, 2, 3}, func(x int) bool { return x > 1 }), slices.MaxFunc([]Pair[string, int]{{"a", 1}, {"b", 3}}, func(a, b Pair[string, int]) int { return cmp.Compare(a.Second, b.Second) }))
}
