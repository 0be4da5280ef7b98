// run

package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = 127
	i8++
	var u8 uint8 = 0
	u8--
	var i16 int16 = math.MinInt16
	i16--
	var u16 uint16 = 65535
	u16 += 2
	var i32 int32 = math.MaxInt32
	i32 *= 2
	var u32 uint32 = 1 << 31
	u32 *= 3
	var i64 int64 = math.MaxInt64
	i64++
	var u64 uint64 = 0
	u64--
	i := math.MaxInt
	i++
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64, i)

	a, b := int64(3037000500), int64(3037000500)
	fmt.Println(a*b, a*a*a, -a*b)
	x, y := uint64(0xdeadbeefcafebabe), uint64(0x9e3779b97f4a7c15)
	fmt.Println(x*y, x+y, x-y, y-x, x/y, x%1000003, x^y, x&y, x|y, x&^y, ^x)
	h := uint64(14695981039346656037)
	for _, c := range []byte("hash me") {
		h ^= uint64(c)
		h *= 1099511628211
	}
	fmt.Println(h, h>>7, h<<9)
	h32 := uint32(2166136261)
	for _, c := range []byte("hash me") {
		h32 = (h32 ^ uint32(c)) * 16777619
	}
	fmt.Println(h32)

	n := 1 << 53
	fmt.Println(n+1, n*n, n*3+1, (n+1)*(n-1), -n-1)
	m := math.MinInt64
	fmt.Println(m, -m, m/-1, m%-1, m-1)
	lcg := 1
	for range 20 {
		lcg = lcg*6364136223846793005 + 1442695040888963407
	}
	fmt.Println(lcg)

	big := 300
	neg := -1
	f := 3.99
	fmt.Println(int8(big), uint8(neg), uint16(neg), uint32(neg), uint64(neg), int(f), int(-f))
	fmt.Println(int32(int64(n)<<1+5), uint(neg), int64(uint64(neg)), float64(n), float32(0.1))
	fmt.Println(int64(1)<<62, uint64(1)<<63, ^0, ^uint8(5), -5&7, -5|2, 6&^3, 5^-1)
}
