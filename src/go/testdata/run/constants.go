// run

package main

import (
	"fmt"
	"math"
	"time"
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed", "Thu"}[d] }

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	e, f
)

const (
	big            = 1 << 100
	third          = 1.0 / 3
	name           = "con" + "st"
	length         = len(name)
	mask           = ^uint8(0x0F)
	typed  float32 = 0.1
	huge           = big * big >> 190
)

type Flags uint8

const (
	Read Flags = 1 << iota
	Write
	Exec
	All = Read | Write | Exec
)

func main() {
	fmt.Println(Sunday, Monday, Thursday, int(Thursday))
	fmt.Printf("%d %v %s %T\n", Tuesday, Tuesday, Tuesday, Tuesday)
	fmt.Println(KB, MB, GB, a, b, c, d, e, f)
	fmt.Println(big>>98, third*3 == 1, name, length, mask, typed, huge)
	fmt.Println(Read, Write, Exec, All, All&^Write)
	var x float64 = 3
	var y = 2
	const k = 5
	fmt.Println(x*k, y*k, k/2, k/2.0, 'a'+1, 1e3, math.Pi)
	var r rune = 'a' + 1
	var by byte = 'b'
	fmt.Printf("%T %T %T %T %T %T %T\n", 'a', 1, 1.0, 1i, "s", k*1.5, r-1)
	fmt.Println(r, by, 0x1p-2, 0b101, 0o17, 017, 1_000_000, 0x_FF)
	timeout := 2 * time.Second
	fmt.Println(timeout, timeout/4, time.Duration(y)*time.Millisecond, 90*time.Minute)
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MaxInt8, math.SmallestNonzeroFloat64)
	const local = iota
	fmt.Println(local, 5.0 == 5, int(1e6))
	var arr [KB / 256]int
	fmt.Println(len(arr), arr)
}
