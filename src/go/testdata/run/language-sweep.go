// run

package main

import (
	"fmt"
	"math"
	"os"
	"strings"
)

type Celsius float64
type I interface{ M() int }
type A struct{ n int }

func (a A) M() int   { return a.n }
func (a *A) P(d int) { a.n += d }

type B struct {
	A
	name string
}
type C struct {
	*B
	I2
}
type I2 interface{ Q() string }
type q string

func (x q) Q() string { return "q:" + string(x) }

var trace []string

func t(s string, v int) int { trace = append(trace, s); return v }
func flush()                { fmt.Println(strings.Join(trace, " ")); trace = nil }
func two() (int, int)       { trace = append(trace, "two"); return 1, 2 }

type big struct {
	arr [3]int
	in  struct{ x, y int }
	p   *int
}

const (
	Huge  = 1 << 200
	Small = Huge >> 198
	Fl    = 1.0 / 3
	Cx    = 2i * 2i
	X     = iota
	Y
	_
	Z = 'a' + iota
)
const (
	KB = 1 << (10 * (iota + 1))
	MB
)

var (
	va = vb + 1
	vb = f0()
	vc = func() int { return va * 2 }()
)

func f0() int { return vd + 1 }

var vd = 10

func init() { fmt.Println("init1", va, vb, vc) }
func init() { fmt.Println("init2") }

func named() (x, y int) {
	defer func() { x, y = y, x }()
	x, y = 1, 2
	return y * 10, x * 10
}

func variadic(a int, xs ...string) string { return fmt.Sprint(a, len(xs), xs == nil, xs) }

func labels() {
outer:
	for i := 0; ; i++ {
		switch {
		case i == 1:
			continue outer
		case i > 3:
			break outer
		default:
			for {
				break
			}
		}
		fmt.Print(i, " ")
		goto next
	next:
	}
	i := 0
loop:
	if i < 3 {
		fmt.Print("g", i)
		i++
		goto loop
	}
	fmt.Println()
	switch x := 5; {
	case x > 3:
		fmt.Println("big")
		fallthrough
	case x > 100:
		fmt.Println("fell")
	default:
		fmt.Println("no")
	}
}

func main() {
	// new(expr)
	p := new(42)
	s := new("str")
	*p++
	fmt.Println(*p, *s, *new(Celsius(3.5)), new(A{3}).M(), *new(int8))
	// method values/expr
	a := A{1}
	f := a.M
	g := a.P
	a.n = 5
	g(2)
	fmt.Println(f(), a.n, A.M(a), (*A).M(&a), I.M(a))
	(*A).P(&a, 1)
	b := B{A{7}, "b"}
	c := C{&b, q("z")}
	c.P(3)
	fmt.Println(c.M(), c.n, c.Q(), b.A.n, c.B.A.M())
	h := c.P
	h(1)
	fmt.Println(b.n)
	var i I = &b
	j := i.M
	b.n = 100
	fmt.Println(j(), i.(interface{ P(int) }) != nil)
	// copies
	x := big{arr: [3]int{1, 2, 3}}
	y := x
	y.arr[0] = 9
	y.in.x = 4
	z := []big{x, y}
	for _, e := range z {
		e.arr[1] = 77
	}
	w := z[1]
	w.arr[2] = 55
	m := map[string]big{"k": x}
	mm := m["k"]
	mm.arr[0] = 8
	ch := make(chan big, 1)
	ch <- x
	x.arr[0] = 1000
	r := <-ch
	var e any = x
	x.in.y = 9
	fmt.Println(x.arr, y.arr, y.in, z[1].arr, w.arr, m["k"].arr, mm.arr, r.arr, e.(big).in, z[0] == r)
	arr := [2][2]int{{1, 2}, {3, 4}}
	brr := arr
	brr[0][0] = 9
	row := arr[1]
	row[0] = 8
	for k, v := range arr {
		arr[1][1] = 100
		fmt.Print(k, v, " ")
	}
	pa := &arr
	for k, v := range pa {
		pa[1][0] = 200
		fmt.Print(k, v, " ")
	}
	fmt.Println(arr, brr, row, arr == brr)
	aa, bb := [2]int{1, 2}, [2]int{3, 4}
	aa, bb = bb, aa
	sa, sb := x, y
	sa, sb = sb, sa
	fmt.Println(aa, bb, sa.arr, sb.arr)
	fn := func(v big) big { v.arr[0] = -1; return v }
	fmt.Println(fn(x).arr, x.arr)
	// evaluation order
	ar := []int{0, 0, 0}
	ar[t("i", 1)], ar[t("j", 2)] = t("a", 10), t("b", 20)
	flush()
	_ = map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	flush()
	fmt.Println(t("x", 1)+t("y", 2)*t("z", 3), t("l", 1) < t("r", 2) && t("n", 0) > 0 || t("o", 1) == 1)
	flush()
	k := 0
	k, ar[k] = 2, 7
	fmt.Println(k, ar)
	ar[0], ar[1] = two()
	func(a, b int) { fmt.Println(a, b) }(two())
	flush()
	fmt.Println(named())
	fmt.Println(variadic(1), variadic(2, "a", "b"), variadic(3, []string{}...), variadic(4, nil...))
	labels()
	// consts, shifts and conversions
	fmt.Println(Small, Fl, Cx, X, Y, Z, KB, MB, Huge/(Huge-1) == 1, math.MaxUint64, uint64(math.MaxUint64))
	var u8 uint8 = 200
	var i8 = int8(u8)
	var sh uint = 70
	fmt.Println(i8, u8<<1, u8>>9, int64(1)<<sh, int32(-5)>>sh, ^u8, -i8, u8&^0xf, 7&^2, -7/2, -7%3, int8(-128)/-1)
	fmt.Println(uint32(1<<31)<<1, int(math.Float64bits(1.5)>>52), uint16(70000&0xffff), int8(math.MinInt8)-1 == 127)
	fl := 3.99
	neg := -3.99
	fmt.Println(int(fl), int(neg), uint8(fl), float32(0.1), float64(float32(0.1)), int64(1e18), string(rune(65)), string(rune(-1)))
	fmt.Println([]byte("hé"), []rune("hé"), string([]rune{104, 0x10ffff + 1}), string([]byte{0xff, 65}))
	var cc complex64 = complex(1, 2)
	fmt.Println(real(cc), imag(cc), cc*cc, cc/complex(0, 1), cc == 1+2i, -cc)
	fmt.Println(0x1p-2, 0b101, 0o17, 1_000_000, 'a', '\u00e9', "\x41\101\u00e9")
	fmt.Println(math.Inf(1), math.NaN(), -0.0, 1/math.Inf(-1), math.Copysign(0, -1))
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max(math.NaN(), 1))
	mp := map[string]int{"a": 1}
	clear(mp)
	sl := []int{1, 2, 3}
	clear(sl[:2])
	fmt.Println(len(mp), sl)
	s4 := [4]int(append(sl, 9))
	s2 := (*[2]int)(sl)
	s2[0] = 50
	fmt.Println(s4, sl, len(s2), cap(sl[1:2:2]))
	// shadowing
	if x := 1; x > 0 {
		x := x + 1
		{
			x := "inner"
			_ = x
		}
		fmt.Println(x)
	} else if y := x; y > 0 {
		_ = y
	}
	len := func(int) string { return "shadow" }
	fmt.Println(len(3))
	true := false
	fmt.Println(true, !true)
	type int string
	var str int = "typed"
	fmt.Println(str)
	var fs []func()
	for i := 0; i < 3; i++ {
		fs = append(fs, func() { fmt.Print(i, " "); i += 10 })
		i := i
		_ = i
	}
	for _, f := range fs {
		f()
		f()
	}
	fmt.Println()
	for i := 0; i < 5; i++ {
		defer func() { fmt.Print(i) }()
		i++
	}
	var np *A
	defer func() { fmt.Println(recover(), np == nil); os.Stdout.WriteString("bye\n") }()
	np.P(1)
}
