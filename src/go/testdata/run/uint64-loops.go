// run

package main

import (
	"fmt"
	"math"
	"math/bits"
)

// Loops that compute with uint64: every operator with operands at the edges, and all ways into and out of such variables.

var edges = []uint64{
	0, 1, 2, 3, 10, 255, 65535, 65536, 1<<31 - 1, 1 << 31, 1<<32 - 1, 1 << 32, 1<<32 + 1, 1<<52 + 1, 1<<53 - 1, 1 << 53, 1<<53 + 1,
	1<<63 - 1, 1 << 63, 1<<63 + 1, math.MaxUint64 - 1, math.MaxUint64, 0x0123456789abcdef, 0xfedcba9876543210, 0x00000001ffffffff, 0xffffffff00000000,
}

func operators(x, y uint64) (sum uint64) {
	a := x
	for i := range 3 {
		a += y
		a -= y * y
		a *= x ^ y
		a ^= a >> 7
		a |= y << 3
		a &= ^(x >> 1)
		a &^= y & 0xff
		a = a<<13 | a>>51
		a = -a + ^y
		if y != 0 {
			a += x / y
			a ^= (x + a) % y
		}
		a++
		sum += a * uint64(i+1)
	}
	return sum
}

func shifts(x uint64, n uint) (uint64, uint64, uint64) {
	l, r, both := x, x, x
	for range 2 {
		l <<= n
		r >>= n
		both = both<<n | both>>(64-n)
		l, r = l+1, r^1
	}
	return l, r, both
}

func constantShifts(x uint64) uint64 {
	for range 2 {
		x ^= x << 32
		x += x >> 32
		x ^= x << 33
		x += x >> 40
		x -= x << 0
		x ^= x>>64 | x<<63
		x += x >> 63
		x += 0x9e3779b97f4a7c15
		x = x<<32 | x>>32
	}
	return x
}

func compare(x, y uint64) (found []bool) {
	a := x
	for range 2 {
		found = append(found, a == y, a != y, a < y, a <= y, a > y, a >= y, a == 0, a > 1<<40, 1 < a)
		a = a*3 + 1
	}
	return found
}

func divide(x, y uint64) (uint64, uint64) {
	q, r := x, x
	for range 2 {
		q = (q + 5) / y
		r = (r + 7) % y
		q ^= x
		r += x / 10 % 1000
	}
	return q, r
}

func decimal(x uint64) string {
	var digits [20]byte
	i := len(digits)
	for x >= 10 {
		i--
		digits[i] = byte('0' + x%10)
		x /= 10
	}
	i--
	digits[i] = byte('0' + x)
	return string(digits[i:])
}

func convert(x uint64) string {
	text := ""
	for range 2 {
		x = x*0x100000001b3 ^ 0x55
		text += fmt.Sprint(int8(x), uint8(x), int16(x), uint16(x), int32(x), uint32(x), int64(x), int(x>>1), uint(x), uintptr(x), float64(x), float32(x), x, " ")
	}
	return text
}

func from(i8 int8, u8 uint8, i32 int32, u32 uint32, i int, u uint, f float64) uint64 {
	h := uint64(i8)
	for n := range 4 {
		h = h*31 + uint64(i8)
		h = h*31 + uint64(u8)
		h = h*31 + uint64(i32)
		h = h*31 + uint64(u32)
		h = h*31 + uint64(i)
		h = h*31 + uint64(u)
		h = h*31 + uint64(f)
		h ^= uint64(n)
	}
	return h
}

type hash uint64

func (h hash) add(s string) hash {
	for i := 0; i < len(s); i++ {
		h ^= hash(s[i])
		h *= 1099511628211
	}
	return h
}

type source struct{ state uint64 }

func (s *source) next() uint64 {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func fibonacci(n uint64) uint64 {
	a, b := uint64(0), uint64(1)
	for i := uint64(0); i < n; i++ {
		a, b = b, a+b
	}
	return a
}

func swap(a, b uint64) (uint64, uint64) {
	for a%7 != 3 {
		a, b = b+1, a*5
	}
	return a, b
}

func power(x, n, mod uint64) uint64 {
	result := uint64(1)
	x %= mod
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			result = result * x % mod
		}
		x = x * x % mod
	}
	return result
}

func gcd[T uint64 | uint32 | int](a, b T) T {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func index(list []string, seed uint64) (s string) {
	for range 6 {
		seed = seed*6364136223846793005 + 1442695040888963407
		s += list[seed%uint64(len(list))] + list[seed>>62]
		switch seed % 3 {
		case 0:
			s += "."
		case 1:
			s += ","
		}
	}
	return s
}

func calls(x uint64) uint64 {
	s := source{x}
	for i := range 5 {
		x = x*s.next() + uint64(bits.OnesCount64(x))
		x ^= bits.RotateLeft64(x, i) + uint64(len(decimal(x)))
		x = max(x, 77) - min(x, 3)
	}
	return x
}

func captured(n uint64) (func() uint64, *uint64) {
	p, q := n, n
	for range 3 {
		p = p*p + 1
		q = q*q + 1
	}
	return func() uint64 { p++; return p }, &q
}

func jump(x uint64) uint64 {
	i := 0
again:
	y := x
	for range 3 {
		y = y*y + 3
	}
	x ^= y
	if i++; i < 3 {
		goto again
	}
	return x
}

func main() {
	total := hash(0)
	for _, x := range edges {
		for _, y := range edges {
			total = total.add(fmt.Sprint(operators(x, y), compare(x, y)))
			if y != 0 {
				total = total.add(fmt.Sprint(divide(x, y)))
			}
		}
		for _, n := range []uint{0, 1, 31, 32, 33, 63, 64, 65, 1 << 20} {
			total = total.add(fmt.Sprint(shifts(x, n)))
		}
		fmt.Println(decimal(x), constantShifts(x), calls(x), jump(x), uint64(total))
		fmt.Println(convert(x))
		fmt.Println(from(int8(x), uint8(x), int32(x), uint32(x), int(x), uint(x), float64(x>>1)))
		fmt.Println(index([]string{"a", "b", "c", "d", "e"}, x))
		f, p := captured(x)
		fmt.Println(f(), f(), *p, power(x, x, 1_000_000_007), power(x, 5, 1<<63+29))
	}
	fmt.Println(fibonacci(93), fibonacci(94), fibonacci(200))
	fmt.Println(swap(1, 2))
	fmt.Println(gcd(uint64(1<<63), 3<<40), gcd(uint32(48), 36), gcd(-48, 36), gcd(uint64(math.MaxUint64), 255))
	fmt.Println(uint64(hash(14695981039346656037).add("hash")))
	func() {
		defer func() { fmt.Println(recover()) }()
		divide(1, 0)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		negative := -1
		x := uint64(1)
		for range 2 {
			x += x << negative
		}
	}()
	fmt.Println(power(3, 5, zero))
}

var zero uint64
