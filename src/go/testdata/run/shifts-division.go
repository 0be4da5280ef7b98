// run

package main

import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {6, 3}, {-1, 3}, {0, 5}} {
		fmt.Println(p[0], p[1], p[0]/p[1], p[0]%p[1])
	}
	a, b := -9007199254740993, 10
	fmt.Println(a/b, a%b, a/-3, a%-3)
	x := 1
	var s uint = 3
	fmt.Println(x<<s, x<<62, x<<63, x<<64, x<<200, -8>>1, -1>>100, -9>>s, 1000>>s)
	var u8 uint8 = 0b1001_0110
	var i8 int8 = -106
	fmt.Println(u8<<1, u8>>1, u8<<7, u8>>8, i8<<1, i8>>1, i8>>20)
	var u32 uint32 = 0xF000_000F
	fmt.Println(u32<<4, u32>>28, u32<<31, u32<<32, u32<<28|u32>>4)
	var u64 uint64 = 0x8000_0000_0000_0001
	fmt.Println(u64<<1, u64>>1, u64>>63, u64<<63, u64>>64)
	var i32 int32 = 1 << 30
	fmt.Println(i32<<1, i32<<2, -i32>>29, int64(i32)<<10)
	var w int64 = -1
	fmt.Println(w<<40, w>>1, uint64(w)>>1, uint32(w)>>4)
	n := 2
	n <<= 5
	n |= 1
	n ^= 0x55
	n &^= 4
	n >>= 1
	n %= 7
	fmt.Println(n)
	count := 0
	for v := uint64(0xdeadbeefcafebabe); v != 0; v &= v - 1 {
		count++
	}
	fmt.Println(count, 7.0/2, 7/2, 7/2.0, 1/3.0)
	defer func() { fmt.Println(recover()) }()
	neg := -1
	fmt.Println(x << neg)
}
