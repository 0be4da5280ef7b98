package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

type T struct {
	x, y int
	p    *T
	m    map[string]int
	a    []int
}

type E struct{}

func (E) Error() string  { return "" }
func (E) String() string { return "" }
func (E) Unwrap() int    { return 0 }
func (E) Is(s string) bool {
	return false
}

type Reader struct{}

func (Reader) ReadByte() byte               { return 0 }
func (Reader) WriteByte(b byte)             {}
func (Reader) Seek(off int64, w int)        {}
func (Reader) Format(s string) string       { return s }
func (Reader) MarshalJSON() string          { return "" }
func (*Reader) UnmarshalJSON(b []int) error { return nil }

type Tagged struct {
	A int    `json:"a"`
	B int    `json:"a"`
	c int    `json:"c"`
	D int    `json: "d"`
	E int    `json:"e",xml:"e"`
	F string `json`
	G string "json:\"g\" xml:\"h\""
	H string `json:"h, omitempty"`
	i int    `json:"-"`
	J int    `xml:"j,attr"`
	K int    `xml:"j,attr"`
	Inner
}

type Inner struct {
	X int `json:"a"`
	Y int `json:"y"`
	Z int `json:"y"`
}

func assigns(t *T, i int, m map[string]int, ch chan int, f func() int) {
	i = i
	t.x = t.x
	t.x, t.y = t.x, 2
	t.x, t.y = t.x, t.y
	t.p.x = t.p.x
	t.a[i+1] = t.a[i+1]
	t.a[f()] = t.a[f()]
	m["a"] = m["a"]
	t.x, t.y = t.y, t.x
	t.a[len(t.a)-1] = t.a[len(t.a)-1]
	*t = *t
	(i) = (i)
	i += i
}

func results(e E) {
	fmt.Sprintf("a")
	fmt.Sprint("a")
	fmt.Errorf("a")
	errors.New("a")
	e.Error()
	e.String()
	error(e).Error()
	(fmt.Sprintln("x"))
	sort.Reverse(nil)
	s := []int{1}
	slices.Clone(s)
	slices.Contains(s, 1)
	slices.Delete[[]int](s, 0, 1)
	slices.Sort(s)
	maps.Keys(map[int]int{})
	strings.ToUpper("x")
	time.Second.String()
	defer fmt.Sprint("x")
}

func conditions(a, b int, s string, f func() bool) bool {
	if a == 1 && a == 2 {
		return true
	}
	if a != 1 || a != 2 || s != "x" {
		return true
	}
	if a == b || b == a || a == b {
		return true
	}
	if f() && f() {
		return true
	}
	if a > 1 && b > 1 && (a > 1 && s == "") {
		return true
	}
	return a == 1 || (a == 1 && b == 1)
}

type myInt int
type myString string

func conversions[N int | rune, S ~string](i int, r rune, b byte, m myInt, n N, u uint16) {
	_ = string(i)
	_ = string(r)
	_ = string(b)
	_ = string(m)
	_ = myString(i)
	_ = string(u)
	_ = string(n)
	_ = S(n)
	_ = string(rune(i))
	_ = string(65)
	const c = 66
	_ = string(c)
	_ = string([]rune{1})
}

func others(x int32, n *int64, wg *sync.WaitGroup) {
	s := []int{1}
	s = append(s)
	_ = x << 32
	_ = x >> 31
	_ = uint8(x) << 8
	x <<= 40
	if false {
		_ = x << 50
	}
	*n = atomic.AddInt64(n, 1)
	var k int64
	k = atomic.AddInt64(&k, 1)
	k2 := atomic.AddInt64(&k, 1)
	fmt.Println(others == nil, nil != main, k2)
	start := time.Now()
	defer fmt.Println(time.Since(start))
	defer func() { fmt.Println(time.Since(start)) }()
	var e E
	var target error
	_ = errors.As(e, &target)
	_ = errors.As(e, target)
	_ = errors.As(e, &e)
	_ = errors.As(e, &x)
	var st fmt.Stringer
	_ = errors.As(e, &st)
	go func() {
		wg.Add(1)
		defer wg.Done()
	}()
	go func() {
		fmt.Println()
		wg.Add(1)
	}()
	_ = unicode.Range16{1, 2, 3}
	_ = &strconv.NumError{"f", "1", nil}
	_ = strconv.NumError{Func: "f"}
	_ = T{1, 2, nil, nil, nil}
}

type I1 interface{ Name() string }
type I2 interface{ Name() int }

func assertions[P any](a I1, p interface{ Get() P }) {
	_ = a.(I2)
	_, _ = a.(fmt.Stringer)
	_ = p.(interface{ Get() int })
	switch a.(type) {
	case I2, error:
	case interface{ Name() }:
	}
}

func main() {}
