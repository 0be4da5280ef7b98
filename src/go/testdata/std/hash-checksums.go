// run

package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc64"
	"hash/maphash"
	"math"
	"strings"
)

func main() {
	texts := []string{"", "a", "abc", "The quick brown fox jumps over the lazy dog.", strings.Repeat("0123456789", 3000)}
	for _, s := range texts {
		b := []byte(s)
		fmt.Println(len(s), adler32.Checksum(b), crc64.Checksum(b, crc64.MakeTable(crc64.ISO)), crc64.Checksum(b, crc64.MakeTable(crc64.ECMA)), crc64.Checksum(b, crc64.MakeTable(0x9a6c9329ac4bc9b5)))
	}
	fmt.Println(crc64.MakeTable(crc64.ISO) == crc64.MakeTable(crc64.ISO), crc64.MakeTable(crc64.ECMA)[3], crc64.Update(1, crc64.MakeTable(7), []byte("x")))
	states(func() hash.Hash { return adler32.New() })
	states(func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ISO)) })
	h := crc64.New(crc64.MakeTable(crc64.ECMA))
	state, _ := crc64.New(crc64.MakeTable(crc64.ISO)).(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Println(h.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	maphashes(texts)
	comparables()
}

func states(make func() hash.Hash) {
	h := make()
	fmt.Fprint(h, "first")
	state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Printf("%d %d %x %x %v\n", h.Size(), h.BlockSize(), h.Sum([]byte{1}), state, err)
	c, err := h.(hash.Cloner).Clone()
	g := make()
	fmt.Println(g.(encoding.BinaryUnmarshaler).UnmarshalBinary(state), err)
	fmt.Fprint(g, "second")
	fmt.Fprint(c, "second")
	fmt.Printf("%x %x\n", g.Sum(nil), c.Sum(nil))
	fmt.Println(g.(encoding.BinaryUnmarshaler).UnmarshalBinary(state[1:]), g.(encoding.BinaryUnmarshaler).UnmarshalBinary(state[:7]))
	g.Reset()
	fmt.Printf("%x\n", g.Sum(nil))
}

func maphashes(texts []string) {
	seed := maphash.MakeSeed()
	other := maphash.MakeSeed()
	for _, s := range texts {
		var h, one maphash.Hash
		h.SetSeed(seed)
		one.SetSeed(seed)
		h.WriteString(s[:len(s)/3])
		h.Write([]byte(s[len(s)/3:]))
		for i := range len(s) {
			one.WriteByte(s[i])
		}
		x := maphash.String(seed, s)
		fmt.Println(x == maphash.Bytes(seed, []byte(s)), x == h.Sum64(), x == one.Sum64(), x != maphash.String(other, s), h.Seed() == seed)
		c, _ := h.Clone()
		fmt.Fprint(c, "more")
		fmt.Println(h.Sum64() == x, c.Sum(nil) != nil, len(c.Sum(nil)), c.(*maphash.Hash).Sum64() == maphash.String(seed, s+"more"))
		h.Reset()
		fmt.Println(h.Sum64() == maphash.String(seed, ""), h.Size(), h.BlockSize())
	}
	var zero maphash.Hash
	fmt.Println(zero.Sum64() == zero.Sum64(), zero.Seed() == zero.Seed())
	seen := map[uint64]bool{}
	for i := range 20000 {
		seen[maphash.String(seed, fmt.Sprint(i))] = true
		seen[maphash.Comparable(seed, i)] = true
	}
	fmt.Println(len(seen))
	func() {
		defer func() { fmt.Println(recover()) }()
		maphash.String(maphash.Seed{}, "x")
	}()
}

type point struct {
	x, y int
	name string
	any  any
	_    int
}

func same[T comparable](seed maphash.Seed, a, b T) {
	var g, h maphash.Hash
	g.SetSeed(seed)
	h.SetSeed(seed)
	maphash.WriteComparable(&g, a)
	maphash.WriteComparable(&h, b)
	fmt.Println(a == b, maphash.Comparable(seed, a) == maphash.Comparable(seed, b), g.Sum64() == h.Sum64())
}

func comparables() {
	seed := maphash.MakeSeed()
	same(seed, 1, 1)
	same(seed, 1, 2)
	same(seed, -1, math.MinInt64)
	same(seed, "a", "a")
	same(seed, "a", "b")
	same(seed, 0.0, math.Copysign(0, -1))
	same(seed, math.NaN(), math.NaN())
	same(seed, point{1, 2, "p", 3.5, 0}, point{1, 2, "p", 3.5, 9})
	same(seed, point{1, 2, "p", 3, 0}, point{1, 2, "p", 3.0, 0})
	same(seed, [2]string{"ab", "c"}, [2]string{"a", "bc"})
	same(seed, [2]string{"ab", "c"}, [2]string{"ab", "c"})
	p, q := new(int), new(int)
	same(seed, p, p)
	same(seed, p, q)
	same[any](seed, int8(1), int16(1))
	same[any](seed, nil, nil)
	same[error](seed, nil, nil)
	same(seed, 1+2i, 1+2i)
	same(seed, true, false)
	c := make(chan int)
	same(seed, c, c)
	defer func() { fmt.Println(recover()) }()
	maphash.Comparable[any](seed, []int{})
}
