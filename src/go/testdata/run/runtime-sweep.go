// run

package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Sq struct{ s float64 }
type Circ struct{ r float64 }

func (s Sq) Area() float64         { return s.s * s.s }
func (s Sq) Perimeter() float64    { return 4 * s.s }
func (c *Circ) Area() float64      { return 3 * c.r * c.r }
func (c *Circ) Perimeter() float64 { return 6 * c.r }

type E1 struct{ code int }

func (e *E1) Error() string   { return "e" + strconv.Itoa(e.code) }
func (e *E1) Is(t error) bool { return t == errBase }

var errBase = errors.New("base")

func mayFail(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
			var re runtime.Error
			if e, ok := r.(error); ok && errors.As(e, &re) {
				err = fmt.Errorf("runtime: %w", e)
			}
		}
	}()
	switch n {
	case 0:
		return nil
	case 1:
		return &E1{1}
	case 2:
		panic("two")
	case 3:
		var a []int
		_ = a[n]
	case 4:
		var m map[string]int
		m["x"]++
	case 5:
		panic(fmt.Sprintf("%05.2f|%-5s|%+d|%x|%q|%v|%#v|%T", 3.14159, "ab", 5, "hi", 'x', []string{"a"}, Sq{1}, Sq{}))
	case 6:
		var s Shape
		s.Area()
	case 7:
		_ = any("x").(fmt.Stringer)
	case 8:
		_ = any(Sq{}).(*Circ)
	}
	return errBase
}

type kv struct {
	k string
	v any
}
type key struct {
	a int
	b string
	c [2]bool
}
type Weekday int

const (
	Sun Weekday = iota
	Mon
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

func sw(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("int-ish %v", v)
	case []int:
		return fmt.Sprint("slice ", len(v))
	case func() int:
		return fmt.Sprint("func ", v())
	case error:
		return "err " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case *int:
		return "ptr " + fmt.Sprint(*v)
	case map[string]int:
		return fmt.Sprint(v)
	case struct{ X int }:
		return fmt.Sprint("anon ", v.X)
	case chan<- int:
		return "chan<-"
	default:
		return fmt.Sprintf("%T", v)
	}
}

func main() {
	shapes := []Shape{Sq{2}, &Circ{1}, &Sq{3}}
	for _, s := range shapes {
		fmt.Printf("%T %.1f %.1f\n", s, s.Area(), s.Perimeter())
	}
	for i := range 9 {
		err := mayFail(i)
		fmt.Println(i, err, errors.Is(err, errBase))
	}
	n := 3
	for _, x := range []any{nil, 1, int64(2), []int{1}, func() int { return 4 }, &E1{2}, Mon, &n, map[string]int{"b": 1, "a": 2}, struct{ X int }{5}, make(chan<- int), make(chan int), 1.5, [2]int{}, kv{"a", kv{"b", 1}}} {
		fmt.Println(sw(x))
	}
	m := map[key]int{{1, "a", [2]bool{true, false}}: 1}
	m[key{1, "a", [2]bool{true, false}}]++
	m[key{}]--
	fmt.Println(m[key{1, "a", [2]bool{true}}], len(m), m)
	mi := map[any]string{1: "int", int8(1): "int8", "1": "str", 1.0: "f", [1]int{1}: "arr", kv{"a", 1}: "kv"}
	fmt.Println(mi[1], mi[int8(1)], mi["1"], mi[1.0], mi[[1]int{1}], mi[kv{"a", 1}], mi[2] == "")
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	res := make(chan int)
	for i := range 10 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			sum += i
		})
	}
	go func() { wg.Wait(); close(res) }()
	_, ok := <-res
	fmt.Println(sum, ok)
	tick := time.NewTicker(10 * time.Millisecond)
	cnt := 0
	timeout := time.After(55 * time.Millisecond)
loop:
	for {
		select {
		case <-tick.C:
			cnt++
		case <-timeout:
			break loop
		}
	}
	fmt.Println(cnt)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer fmt.Println("deferred before goexit")
		func() { runtime.Goexit() }()
		fmt.Println("unreachable")
	}()
	<-done
	runtime.GC()
	obj := &kv{}
	runtime.SetFinalizer(obj, func(*kv) {})
	runtime.AddCleanup(obj, func(int) {}, 1)
	runtime.KeepAlive(obj)
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	fmt.Println(utf8.RuneCountInString("héllo"), len("héllo"), "héllo"[1], string("héllo"[0]))
	var iface1, iface2 any = &n, &n
	fmt.Println(iface1 == iface2, any(1) == any(1.0), any(nil) == nil, error((*E1)(nil)) == nil)
	type pt struct{ x, y int }
	fmt.Printf("%v %+v %#v %p\n", pt{1, 2}, pt{1, 2}, pt{1, 2}, nil)
	fmt.Printf("%8.3f|%-8d|%08b|%o|%X|%e|%g|%t|%c|%U|%s|%v|%d\n", 3.14159, 42, 5, 64, 255, 123456.789, 1e21, true, 'é', 'é', []string{"a", "b"}, &pt{1, 2}, []int{1})
	fmt.Printf("%!|%z|%d\n", 1)
	fmt.Printf("%d %s\n", "x", 5)
	fmt.Println(depth(1000000))
}

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}
