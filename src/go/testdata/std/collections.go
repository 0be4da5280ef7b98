// run

package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

var seed uint32 = 12345

func rnd(n int) int {
	seed = seed*1664525 + 1013904223
	return int(seed>>8) % n
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		}
	}()
	f()
}

func sum(ps []person) (h int) {
	for i, p := range ps {
		h = (h*31 + i*len(p.name) + p.age + int(p.name[len(p.name)-1])) % 1000000007
	}
	return
}

func main() {
	for _, n := range []int{5, 12, 13, 50, 100, 1000, 5000} {
		for _, mod := range []int{3, 20, 1000000} {
			make1 := func() []person {
				ps := make([]person, n)
				for i := range ps {
					ps[i] = person{fmt.Sprint("p", i), rnd(mod)}
				}
				return ps
			}
			a := make1()
			b := slices.Clone(a)
			c := slices.Clone(a)
			d := slices.Clone(a)
			e := slices.Clone(a)
			sort.Slice(a, func(i, j int) bool { return a[i].age < a[j].age })
			sort.Sort(byAge(b))
			slices.SortFunc(c, func(x, y person) int { return cmp.Compare(x.age, y.age) })
			sort.SliceStable(d, func(i, j int) bool { return d[i].age < d[j].age })
			slices.SortStableFunc(e, func(x, y person) int { return cmp.Compare(x.age, y.age) })
			fmt.Println(n, mod, sum(a), sum(b), sum(c), sum(d), sum(e), slices.Equal(d, e), sort.IsSorted(byAge(a)))
			sort.Sort(sort.Reverse(byAge(a)))
			sort.Stable(byAge(b))
			fmt.Println(sum(a), sum(b), a[0].age >= a[n-1].age)
			xs := make([]int, n)
			for i := range xs {
				xs[i] = i
				if i%7 == 0 {
					xs[i] = rnd(n)
				}
			}
			sort.Slice(xs, func(i, j int) bool { return xs[i]/3 < xs[j]/3 })
			h := 0
			for i, x := range xs {
				h = (h*31 + i*x) % 1000000007
			}
			fmt.Println(h)
		}
	}
	fs := []float64{3, math.NaN(), -1, math.Inf(-1), 0, 2.5, math.NaN()}
	slices.Sort(fs)
	fmt.Println(fs, slices.IsSorted(fs))
	st := []string{"b", "é", "a", "Z", "日", "", "aa"}
	sort.Strings(st)
	fmt.Println(st, sort.SearchStrings(st, "aa"))
	big := []int64{math.MaxInt64, 3, math.MinInt64, 1 << 60, -5}
	slices.Sort(big)
	fmt.Println(big)
	u8 := []uint8{200, 3, 100}
	slices.Sort(u8)
	fmt.Println(u8)
	sub := []int{9, 8, 7, 6, 5}
	slices.Sort(sub[1:4])
	fmt.Println(sub)
	i, ok := slices.BinarySearch(st, "aa")
	fmt.Println(i, ok, sort.SearchInts([]int{1, 3, 5}, 4))
	fmt.Println(sort.Find(3, func(i int) int { return cmp.Compare("b", []string{"a", "b", "c"}[i]) }))
	s := []int{1, 2, 3, 4, 5}
	s = slices.Insert(s, 2, 10, 11)
	fmt.Println(s, len(s), cap(s))
	s = slices.Insert(s, 1, s[2:4]...)
	fmt.Println(s)
	s = slices.Delete(s, 1, 3)
	fmt.Println(s, s[:cap(s)][len(s):len(s)+2])
	s = slices.Replace(s, 0, 2, 7, 8, 9)
	fmt.Println(s)
	s = slices.DeleteFunc(s, func(x int) bool { return x%2 == 0 })
	fmt.Println(s, slices.Compact([]int{1, 1, 2, 2, 2, 3, 1}))
	fmt.Println(slices.Index(s, 9), slices.IndexFunc(s, func(x int) bool { return x > 100 }), slices.Contains(s, 3), slices.Min(s), slices.Max(s))
	try("min", func() { slices.Min([]int{}) })
	try("insert", func() { slices.Insert(s, 100, 1) })
	try("delete", func() { slices.Delete(s, 3, 1) })
	try("chunk", func() { slices.Chunk(s, 0) })
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, cap(c), " ")
	}
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Repeat([]int{1, 2}, 3), slices.Grow([]int{1}, 10), cap(slices.Clip(make([]int, 2, 10))))
	for i, v := range slices.Backward([]string{"a", "b"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(slices.Compare([]int{1, 2}, []int{1, 3}), slices.Equal([]int{1}, []int{1}), slices.MaxFunc([]person{{"a", 1}, {"b", 1}}, func(a, b person) int { return cmp.Compare(a.age, b.age) }))
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), maps.Equal(m, maps.Clone(m)))
	maps.DeleteFunc(m, func(k string, v int) bool { return v == 2 })
	fmt.Println(m, maps.Collect(slices.All([]string{"x", "y"})))
	maps.Copy(m, map[string]int{"z": 26})
	fmt.Println(m, slices.SortedFunc(maps.Keys(m), func(a, b string) int { return strings.Compare(b, a) }))
	fmt.Println(cmp.Compare(math.NaN(), 1), cmp.Less(1, 2), cmp.Or(0, 3, 5), cmp.Or("", "x"), min(3, 1, 2))

	next, stop := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("seq done")
		for i := 0; i < 5; i++ {
			if !yield(i * i) {
				return
			}
		}
	})
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())
	n2, s2 := iter.Pull2(maps.All(map[string]int{"k": 7}))
	fmt.Println(n2())
	fmt.Println(n2())
	s2()
	np, sp := iter.Pull(func(yield func(int) bool) { yield(1); panic("in seq") })
	fmt.Println(np())
	try("pull", func() { np() })
	sp()

	fmt.Println(bits.Len(0), bits.Len64(1<<63), bits.LeadingZeros32(1), bits.TrailingZeros(8), bits.TrailingZeros64(1<<40), bits.OnesCount64(math.MaxUint64), bits.OnesCount(255), bits.Reverse8(1), bits.Reverse64(1), bits.ReverseBytes32(0x01020304), bits.RotateLeft8(0x81, 1), bits.RotateLeft64(1, -1), bits.RotateLeft(1, 65), bits.RotateLeft32(1, -1))
	fmt.Println(bits.Mul64(math.MaxUint64, math.MaxUint64))
	fmt.Println(bits.Add64(math.MaxUint64, 1, 0))
	fmt.Println(bits.Sub64(0, 1, 0))
	fmt.Println(bits.Div64(1, 0, 3))
	fmt.Println(bits.Mul(1<<40, 1<<40))
	try("div", func() { bits.Div64(3, 0, 3) })
	try("div0", func() { bits.Div64(3, 0, uint64(len(u8)-3)) })

	var ai atomic.Int32
	fmt.Println(ai.Add(5), ai.CompareAndSwap(5, 7), ai.Swap(1), ai.Load(), ai.Or(6), ai.And(3), ai.Load())
	var au atomic.Uint64
	fmt.Println(au.Add(^uint64(0)), au.Load())
	var x int64
	fmt.Println(atomic.AddInt64(&x, -3), atomic.LoadInt64(&x), atomic.CompareAndSwapInt64(&x, -3, 9), x)
	var p atomic.Pointer[person]
	fmt.Println(p.Load() == nil)
	p.Store(&person{"z", 1})
	fmt.Println(p.Load().name)
	var v atomic.Value
	fmt.Println(v.Load())
	v.Store("a")
	fmt.Println(v.Load(), v.CompareAndSwap("a", "b"), v.Swap("c"))
	try("value", func() { v.Store(1) })
	try("value nil", func() { v.Store(nil) })
	var ab atomic.Bool
	fmt.Println(ab.Swap(true), ab.Load())

	for _, r := range "aZ5_ éßǅ世\u00a0\u2028\u0301€½Ⅷ\x00\u200b\U0001F600" {
		fmt.Print(unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsSpace(r), unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsMark(r), unicode.IsControl(r), unicode.IsPrint(r), unicode.IsGraphic(r), unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r), unicode.In(r, unicode.Latin, unicode.Han), "\n")
	}
	fmt.Println(unicode.Is(unicode.Cyrillic, 'ж'), unicode.Is(&unicode.RangeTable{R16: []unicode.Range16{{'a', 'e', 2}}}, 'c'), unicode.To(unicode.UpperCase, 'q'), unicode.MaxRune)
	for _, s := range []string{"", "a", "é", "世", "😀", "\xff", "\xe4\xb8", "\xed\xa0\x80", "a\xf0\x9f\x98", "\xc0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x98x"} {
		r, n := utf8.DecodeRuneInString(s)
		lr, ln := utf8.DecodeLastRuneInString(s)
		fmt.Println(r, n, lr, ln, utf8.RuneCountInString(s), utf8.ValidString(s), utf8.FullRuneInString(s), utf8.Valid([]byte(s)), utf8.FullRune([]byte(s)))
	}
	fmt.Println(utf8.RuneLen('é'), utf8.RuneLen(-1), utf8.RuneLen(0xd800), utf8.AppendRune(nil, '世'), utf8.ValidRune(0xd800), utf8.RuneStart(0x80))
	buf := make([]byte, 4)
	fmt.Println(utf8.EncodeRune(buf, '€'), buf)
	fmt.Println(utf16.Encode([]rune("a😀\ud7ff")), string(utf16.Decode([]uint16{0x61, 0xd83d, 0xde00, 0xd800})), utf16.IsSurrogate(0xd800))
	fmt.Println(errors.Is(fmt.Errorf("x: %w", errors.ErrUnsupported), errors.ErrUnsupported))
}
